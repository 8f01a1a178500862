import { type AppOptions, newApp } from '../app.ts';
import { compressed } from '../compress.ts';
import { conditionalGet } from '../etag.ts';
import { commonsOperations } from './commons/operations.ts';
import type { CatalogServices } from './environment.ts';
import * as listAchievementRoles from './list-achievement-roles.ts';
import * as listAchievements from './list-achievements.ts';
import * as listChanges from './list-changes.ts';
import * as listOccupations from './list-occupations.ts';
import * as listOrganizationRoles from './list-organization-roles.ts';
import * as listOrganizations from './list-organizations.ts';
import * as listRoleVersions from './list-role-versions.ts';
import * as listRoles from './list-roles.ts';
import { profileOperations } from './profiles/operations.ts';
import * as readAchievement from './read-achievement.ts';
import * as readBadges from './read-badges.ts';
import * as readImportTemplate from './read-import-template.ts';
import * as readOpenApi from './read-openapi.ts';
import * as readOrganization from './read-organization.ts';
import * as readRole from './read-role.ts';
import * as readRoleChanges from './read-role-changes.ts';
import * as readRoleVersion from './read-role-version.ts';
import { addSigningOperations } from './signing/operations.ts';

/** Seconds that a public answer may be kept; what was published shows after that at the latest. */
const FRESH_FOR = 10;

/** The public read API: no sign-in, open to pages of other sites, every answer with an ETag. */
export const createCatalogApp = (options: AppOptions<CatalogServices>) => {
  const app = newApp(options);
  app.use(compressed);
  app.use(async (c, next) => {
    await next();
    c.header('access-control-allow-origin', '*');
    c.header('access-control-expose-headers', 'etag, retry-after, x-request-id');
    if (c.res.status < 400) c.header('cache-control', `public, max-age=${FRESH_FOR}`);
  });
  app.use(conditionalGet);
  addSigningOperations(app);
  app.route('/', commonsOperations());
  app.route('/', profileOperations());
  return app.openapiRoutes([
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
  ]);
};

export type CatalogApi = ReturnType<typeof createCatalogApp>;
