import type { AchievementId, OrganizationId, ProfileId, RoleId } from '../../functions/domain/ids.ts';
import {
  didDocumentUrl,
  endorsementUrl,
  profileDocumentUrl,
  profileEndorsementUrl,
  recognitionDocumentUrl,
} from '../../functions/domain/signing/addresses.ts';

/** Where what is signed lies, as a page of the same site links to it. */
export const pathOf = {
  endorsement: (role: RoleId, number: number, achievement: AchievementId): string =>
    endorsementUrl('', role, number, achievement),
  document: (role: RoleId, number: number): string => recognitionDocumentUrl('', role, number),
  profileEndorsement: (profile: ProfileId, number: number): string =>
    profileEndorsementUrl('', profile, number),
  profileDocument: (profile: ProfileId, number: number): string => profileDocumentUrl('', profile, number),
  did: (organization: OrganizationId): string => didDocumentUrl('', organization),
};
