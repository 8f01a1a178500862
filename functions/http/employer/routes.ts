import { routes as audit } from './audit/routes.ts';
import { route as changeAchievement } from './change-achievement.ts';
import { route as changeRole } from './change-role.ts';
import { routes as commons } from './commons/routes.ts';
import { route as createOrganization } from './create-organization.ts';
import { route as draftRole } from './draft-role.ts';
import { routes as identity } from './identity/routes.ts';
import { routes as imports } from './imports/routes.ts';
import { routes as keys } from './keys/routes.ts';
import { routes as lifecycle } from './lifecycle/routes.ts';
import { route as listAchievement } from './list-achievement.ts';
import { route as listAchievements } from './list-achievements.ts';
import { route as listRoles } from './list-roles.ts';
import { routes as profiles } from './profiles/routes.ts';
import { route as proveDomain } from './prove-domain.ts';
import { route as publishRole } from './publish-role.ts';
import { route as readAchievement } from './read-achievement.ts';
import { route as readMe } from './read-me.ts';
import { route as readOrganization } from './read-organization.ts';
import { route as readRole } from './read-role.ts';
import { route as retireRole } from './retire-role.ts';
import { routes as rule } from './rule/routes.ts';
import { route as setRequirement } from './set-requirement.ts';
import { routes as signing } from './signing/routes.ts';
import { routes as team } from './team/routes.ts';
import { routes as webhooks } from './webhooks/routes.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [
  readMe,
  createOrganization,
  readOrganization,
  proveDomain,
  ...audit,
  listAchievements,
  listAchievement,
  readAchievement,
  changeAchievement,
  listRoles,
  draftRole,
  readRole,
  changeRole,
  setRequirement,
  publishRole,
  retireRole,
  ...identity,
  ...imports,
  ...keys,
  ...webhooks,
  ...team,
  ...lifecycle,
  ...commons,
  ...profiles,
  ...signing,
  ...rule,
] as const;
