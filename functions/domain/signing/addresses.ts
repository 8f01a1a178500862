import type { AchievementId, OrganizationId, ProfileId, RoleId } from '../ids.ts';

/*
 * Where everything that is signed lies. These addresses stand inside signatures: changing one breaks what was
 * signed before.
 */

/** The DID that we serve for an organization (did:web method specification section 3.1: a port is encoded). */
export const hostedDid = (origin: string, organization: OrganizationId): string =>
  `did:web:${encodeURIComponent(new URL(origin).host)}:organizations:${organization}`;

/** Where that DID's document is. */
export const didDocumentUrl = (origin: string, organization: OrganizationId): string =>
  `${origin}/organizations/${organization}/did.json`;

/** The public page of an achievement, which is its id where it has no other. */
export const achievementUrl = (origin: string, achievement: AchievementId): string =>
  `${origin}/achievements/${achievement}`;

const versionUrl = (origin: string, role: RoleId, number: number): string =>
  `${origin}/api/roles/${role}/versions/${number}`;

/** The exact bytes that an endorsement's digest is made of. */
export const recognitionDocumentUrl = (origin: string, role: RoleId, number: number): string =>
  `${versionUrl(origin, role, number)}/document`;

/** The id of an endorsement, and where it is. */
export const endorsementUrl = (
  origin: string,
  role: RoleId,
  number: number,
  achievement: AchievementId,
): string => `${versionUrl(origin, role, number)}/endorsements/${achievement}`;

const profileVersionUrl = (origin: string, profile: ProfileId, number: number): string =>
  `${origin}/api/profiles/${profile}/versions/${number}`;

/** The exact bytes that the endorsement of a profile's version is made over; what is endorsed. */
export const profileDocumentUrl = (origin: string, profile: ProfileId, number: number): string =>
  `${profileVersionUrl(origin, profile, number)}/document`;

/** The id of that endorsement, and where it is. */
export const profileEndorsementUrl = (origin: string, profile: ProfileId, number: number): string =>
  `${profileVersionUrl(origin, profile, number)}/endorsement`;

/** The id of a status list credential, and where it is. */
export const statusListUrl = (origin: string, organization: OrganizationId, list: string): string =>
  `${origin}/api/organizations/${organization}/status-lists/${list}`;
