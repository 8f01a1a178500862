import { route as listOrganizationTrustLists } from './list-organization-trust-lists.ts';
import { route as readAchievementStanding } from './read-achievement-standing.ts';
import { route as readTrustList } from './read-trust-list.ts';
import { route as readTrustListVersion } from './read-trust-list-version.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [
  readAchievementStanding,
  readTrustList,
  readTrustListVersion,
  listOrganizationTrustLists,
] as const;
