import { route as listAchievementProfiles } from './list-achievement-profiles.ts';
import { route as listOrganizationProfiles } from './list-organization-profiles.ts';
import { route as listProfileRoles } from './list-profile-roles.ts';
import { route as listProfileVersions } from './list-profile-versions.ts';
import { route as listProfiles } from './list-profiles.ts';
import { route as readProfile } from './read-profile.ts';
import { route as readProfileChanges } from './read-profile-changes.ts';
import { route as readProfileDocument } from './read-profile-document.ts';
import { route as readProfileEndorsement } from './read-profile-endorsement.ts';
import { route as readProfileVersion } from './read-profile-version.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [
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
] as const;
