import type { Tokens } from '../ports/tokens.ts';
import { changeAchievement, listAchievement, readAchievement, readAchievements } from './achievements.ts';
import { retireRole } from './close-role.ts';
import type { EmployerDependencies } from './dependencies.ts';
import { createOrganization, readMemberships, readOrganization } from './organizations.ts';
import { proveDomain } from './prove-domain.ts';
import { publishRole } from './publish-role.ts';
import { readAudit } from './read-audit.ts';
import { changeRole, draftRole, readRole, readRoles, setRequirement } from './roles.ts';

const bind =
  <Rest extends readonly unknown[], Answer>(
    deps: EmployerDependencies,
    useCase: (deps: EmployerDependencies, ...rest: Rest) => Answer,
  ) =>
  (...rest: Rest): Answer =>
    useCase(deps, ...rest);

/** Everything that a signed-in person can do, and the check of who that is. */
export const employerServices = (deps: EmployerDependencies, tokens: Tokens) => ({
  subjectOf: (token: string) => tokens.subjectOf(token),
  createOrganization: bind(deps, createOrganization),
  readMemberships: bind(deps, readMemberships),
  readOrganization: bind(deps, readOrganization),
  proveDomain: bind(deps, proveDomain),
  listAchievement: bind(deps, listAchievement),
  changeAchievement: bind(deps, changeAchievement),
  readAchievement: bind(deps, readAchievement),
  readAchievements: bind(deps, readAchievements),
  draftRole: bind(deps, draftRole),
  changeRole: bind(deps, changeRole),
  setRequirement: bind(deps, setRequirement),
  readRole: bind(deps, readRole),
  readRoles: bind(deps, readRoles),
  publishRole: bind(deps, publishRole),
  retireRole: bind(deps, retireRole),
  readAudit: bind(deps, readAudit),
});
export type EmployerServices = ReturnType<typeof employerServices>;
