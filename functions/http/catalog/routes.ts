import { routes as commons } from './commons/routes.ts';
import { route as listAchievementRoles } from './list-achievement-roles.ts';
import { route as listAchievements } from './list-achievements.ts';
import { route as listChanges } from './list-changes.ts';
import { route as listOccupations } from './list-occupations.ts';
import { route as listOrganizationRoles } from './list-organization-roles.ts';
import { route as listOrganizations } from './list-organizations.ts';
import { route as listRoleVersions } from './list-role-versions.ts';
import { route as listRoles } from './list-roles.ts';
import { routes as profiles } from './profiles/routes.ts';
import { route as readAchievement } from './read-achievement.ts';
import { route as readBadges } from './read-badges.ts';
import { route as readImportTemplate } from './read-import-template.ts';
import { route as readOpenApi } from './read-openapi.ts';
import { route as readOrganization } from './read-organization.ts';
import { route as readRole } from './read-role.ts';
import { route as readRoleChanges } from './read-role-changes.ts';
import { route as readRoleVersion } from './read-role-version.ts';
import { routes as signing } from './signing/routes.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [
  listRoles,
  readRole,
  readRoleVersion,
  listRoleVersions,
  readRoleChanges,
  listAchievements,
  readAchievement,
  listAchievementRoles,
  listOrganizations,
  readOrganization,
  listOrganizationRoles,
  listOccupations,
  listChanges,
  readBadges,
  readImportTemplate,
  readOpenApi,
  ...signing,
  ...commons,
  ...profiles,
] as const;
