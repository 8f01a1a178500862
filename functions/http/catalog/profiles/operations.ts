import { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpEnvironment } from '../../environment.ts';
import { refuseInvalid } from '../../validation.ts';
import type { CatalogServices } from '../environment.ts';
import * as listAchievementProfiles from './list-achievement-profiles.ts';
import * as listOrganizationProfiles from './list-organization-profiles.ts';
import * as listProfileRoles from './list-profile-roles.ts';
import * as listProfileVersions from './list-profile-versions.ts';
import * as listProfiles from './list-profiles.ts';
import * as readProfile from './read-profile.ts';
import * as readProfileChanges from './read-profile-changes.ts';
import * as readProfileDocument from './read-profile-document.ts';
import * as readProfileEndorsement from './read-profile-endorsement.ts';
import * as readProfileVersion from './read-profile-version.ts';

/** What anyone may read of profiles; mounted by the catalog's app. */
export const profileOperations = () =>
  new OpenAPIHono<HttpEnvironment<CatalogServices>>({ defaultHook: refuseInvalid }).openapiRoutes([
    listProfiles,
    readProfile,
    listProfileVersions,
    readProfileVersion,
    readProfileDocument,
    readProfileEndorsement,
    readProfileChanges,
    listProfileRoles,
    listOrganizationProfiles,
    listAchievementProfiles,
  ]);
