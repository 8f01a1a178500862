import type { AchievementId, OrganizationId, RoleId } from '../../functions/domain/ids.ts';
import {
  didDocumentUrl,
  endorsementUrl,
  recognitionDocumentUrl,
} from '../../functions/domain/signing/addresses.ts';

/** Where what is signed lies, as a page of the same site links to it. */
export const pathOf = {
  endorsement: (role: RoleId, number: number, achievement: AchievementId): string =>
    endorsementUrl('', role, number, achievement),
  document: (role: RoleId, number: number): string => recognitionDocumentUrl('', role, number),
  did: (organization: OrganizationId): string => didDocumentUrl('', organization),
};
