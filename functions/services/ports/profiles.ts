import type { AuditEntry } from '../../domain/audit.ts';
import type { AchievementId, OrganizationId, ProfileId, RoleId } from '../../domain/ids.ts';
import type { Organization } from '../../domain/organization.ts';
import type { Adoption } from '../../domain/profile/adoption.ts';
import type { ProfileHead, ProfileVersion } from '../../domain/profile/profile.ts';
import type { RecognitionVersion, RoleHead } from '../../domain/role.ts';
import type { Instant } from '../../domain/time.ts';
import type { Page, PageRequest } from './market.ts';
import type { Receipt, Trail, Written } from './organization-store.ts';
import type { ProfileEndorsement, SignedDocument } from './signing.ts';

/** The heads of profiles, private to their organization, and the versions that they publish. */
export interface ProfileStore {
  find(organization: OrganizationId, id: ProfileId): Promise<ProfileHead | undefined>;
  page(organization: OrganizationId, page: PageRequest): Promise<Page<ProfileHead>>;
  /** Writes the head, on condition that the stored one is at the version before this (none, for the first). */
  write(head: ProfileHead, trail: Trail): Promise<Written>;
  /** Head and version together, on condition that `publisher` is proven and at this version. */
  publish(
    head: ProfileHead,
    version: ProfileVersion,
    publisher: Organization,
    trail: Trail,
  ): Promise<Written>;
  /** Head and last version together, whatever the organization is: what is said is taken back, never added to. */
  close(head: ProfileHead, version: ProfileVersion, trail: Trail): Promise<Written>;
}

/** One adoption as it shall be, with the role where it changes with it. */
export interface AdoptionChange {
  readonly adoption: Adoption;
  readonly audit: AuditEntry;
  /** `before` is absent where the role is new. */
  readonly role?: { readonly after: RoleHead; readonly before?: RoleHead | undefined } | undefined;
}

/** What an organization has adopted from profiles; private to it. */
export interface AdoptionStore {
  find(organization: OrganizationId, role: RoleId): Promise<Adoption | undefined>;
  page(organization: OrganizationId, page: PageRequest): Promise<Page<Adoption>>;
  /** All changes or none, each on condition that adoption and role are at the versions before. */
  write(changes: readonly AdoptionChange[], receipt: Receipt): Promise<Written>;
}

/** Reads published profiles: all that anybody but their organization can see of them. */
export interface ProfileReader {
  /** The newest version, live or not. */
  profile(id: ProfileId): Promise<ProfileVersion | undefined>;
  profileVersion(id: ProfileId, number: number): Promise<ProfileVersion | undefined>;
  /** The version that stood at that moment, live or not. */
  profileAsOf(id: ProfileId, at: Instant): Promise<ProfileVersion | undefined>;
  /** Every version, newest first. */
  profileVersions(id: ProfileId, page: PageRequest): Promise<Page<ProfileVersion>>;
  /** Live profiles by title. */
  profiles(page: PageRequest): Promise<Page<ProfileVersion>>;
  /** The live profiles of an organization. */
  profilesOf(id: OrganizationId, page: PageRequest): Promise<Page<ProfileVersion>>;
  /** The live profiles with an entry whose rule names an achievement, by any of the ids that it answers to. */
  profilesNaming(ids: readonly AchievementId[], page: PageRequest): Promise<Page<ProfileVersion>>;
  /** Its organization's signature over a version; nothing while it is not signed. */
  profileEndorsement(id: ProfileId, number: number): Promise<ProfileEndorsement | undefined>;
  /** The version, as the exact text that the signature is over. */
  profileDocument(id: ProfileId, number: number): Promise<SignedDocument | undefined>;
  /** The live roles whose rule was adopted from this profile, whichever version. */
  rolesFollowing(id: ProfileId, page: PageRequest): Promise<Page<RecognitionVersion>>;
}
