import { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpEnvironment } from '../../environment.ts';
import { refuseInvalid } from '../../validation.ts';
import type { CatalogServices } from '../environment.ts';
import * as listOrganizationTrustLists from './list-organization-trust-lists.ts';
import * as readAchievementStanding from './read-achievement-standing.ts';
import * as readTrustList from './read-trust-list.ts';
import * as readTrustListVersion from './read-trust-list-version.ts';

/** What anyone may read of trust, equivalence and doubt; mounted by the catalog's app. */
export const commonsOperations = () =>
  new OpenAPIHono<HttpEnvironment<CatalogServices>>({ defaultHook: refuseInvalid }).openapiRoutes([
    readAchievementStanding,
    readTrustList,
    readTrustListVersion,
    listOrganizationTrustLists,
  ]);
