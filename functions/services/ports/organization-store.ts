import type { Achievement } from '../../domain/achievement.ts';
import type { MergeOffer } from '../../domain/achievement-merge.ts';
import type { ApiKey } from '../../domain/api-key.ts';
import type { AuditEntry, AuditFilter } from '../../domain/audit.ts';
import type { Dispute } from '../../domain/dispute.ts';
import type { EquivalenceClaim } from '../../domain/equivalence.ts';
import type { AchievementId, OrganizationId, RoleId } from '../../domain/ids.ts';
import type { RoleImport } from '../../domain/import/role-import.ts';
import type { Member, Organization } from '../../domain/organization.ts';
import type { Adoption } from '../../domain/profile/adoption.ts';
import type { ProfileHead } from '../../domain/profile/profile.ts';
import type { Result } from '../../domain/result.ts';
import type { RecognitionVersion, RoleHead } from '../../domain/role.ts';
import type { Keyring } from '../../domain/signing/keyring.ts';
import type { Invitation } from '../../domain/team.ts';
import type { Instant } from '../../domain/time.ts';
import type { TrustList } from '../../domain/trust-list.ts';
import type { Delivery, Webhook } from '../../domain/webhook.ts';
import type { Page, PageRequest } from './market.ts';

/** What an idempotent request made; kept beside the key so that a repetition gets the same answer. */
export type Outcome =
  | { readonly kind: 'organization'; readonly value: Organization }
  | { readonly kind: 'achievement'; readonly value: Achievement }
  | { readonly kind: 'role'; readonly value: RoleHead }
  | { readonly kind: 'key'; readonly value: ApiKey }
  | { readonly kind: 'keyring'; readonly value: Keyring }
  | { readonly kind: 'import'; readonly value: RoleImport }
  | { readonly kind: 'trust-list'; readonly value: TrustList }
  | { readonly kind: 'claim'; readonly value: EquivalenceClaim }
  | { readonly kind: 'dispute'; readonly value: Dispute }
  | { readonly kind: 'merge'; readonly value: MergeOffer }
  | { readonly kind: 'webhook'; readonly value: Webhook }
  | { readonly kind: 'delivery'; readonly value: Delivery }
  | { readonly kind: 'invitation'; readonly value: Invitation }
  | { readonly kind: 'profile'; readonly value: ProfileHead }
  | { readonly kind: 'adoptions'; readonly value: readonly Adoption[] };

/** The mark that a request with this key was carried out. */
export interface Receipt {
  readonly subject: string;
  readonly key: string;
  /** SHA-256 of the operation, its parameters and its body: another request may not reuse the key. */
  readonly fingerprint: string;
  readonly outcome: Outcome;
  readonly expiresAt: Instant;
}

/** What every change carries into its own transaction. */
export interface Trail {
  readonly audit: AuditEntry;
  readonly receipt?: Receipt | undefined;
}

/** Why a change was not written; nothing of it was. */
export type Refusal =
  /** Somebody else's request with the same idempotency key came first. */
  | { readonly kind: 'key-spent' }
  /** The thing is no longer at the version that the caller read. */
  | { readonly kind: 'version-conflict' }
  /** The organization is no longer proven, or no longer at the version that the caller read. */
  | { readonly kind: 'organization-moved' }
  | { readonly kind: 'domain-taken' }
  | { readonly kind: 'alias-taken'; readonly alias: string }
  /** The organization has given this key of its own to another role. */
  | { readonly kind: 'role-key-taken' }
  /** Another import of the organization is running. */
  | { readonly kind: 'import-running' }
  /** Nobody would own the organization any more. */
  | { readonly kind: 'last-owner' }
  | { readonly kind: 'already-member' }
  /** The store was too busy with the same items. */
  | { readonly kind: 'busy' };

export type Written = Result<void, Refusal>;

/** Organizations and their members. */
export interface OrganizationStore {
  organization(id: OrganizationId): Promise<Organization | undefined>;
  member(id: OrganizationId, subject: string): Promise<Member | undefined>;
  memberships(subject: string, page: PageRequest): Promise<Page<Member>>;
  /** Whether an organization has proven one of these domains. */
  anyProven(domains: readonly string[]): Promise<boolean>;
  create(organization: Organization, owner: Member, trail: Trail): Promise<Written>;
  create(
    organization: Organization,
    owner: Member & { readonly name?: string | undefined; readonly joinedAt: Instant },
    trail: Trail,
  ): Promise<Written>;
  /** Replaces what the organization says of itself, on condition that the stored one is at the version before this. */
  replace(organization: Organization, trail: Trail): Promise<Written>;
  /** The same where its name may be another: what looks like the new one finds it from then on. */
  rename(organization: Organization, trail: Trail): Promise<Written>;
  /**
   * Replaces the proof of a proven organization, or of one whose roles are being taken down. One that is not proven any
   * more gives its domain back.
   */
  changeProof(after: Organization, trail: Trail): Promise<Written>;
  /** Marks the organization proven and claims its domain, both or neither. */
  prove(
    proven: Organization & { readonly proof: { readonly state: 'proven' } },
    trail: Trail,
  ): Promise<Written>;
}

/** Achievements by the organization that lists them. An alias belongs to one achievement. */
export interface AchievementStore {
  achievement(organization: OrganizationId, id: AchievementId): Promise<Achievement | undefined>;
  achievements(organization: OrganizationId, page: PageRequest): Promise<Page<Achievement>>;
  /** Those of the ids that an organization has listed, whichever it is: what is listed is public. */
  listed(ids: readonly AchievementId[]): Promise<ReadonlyMap<AchievementId, Achievement>>;
  /** The achievements that have these aliases, whichever organization lists them. */
  byAlias(aliases: readonly string[]): Promise<ReadonlyMap<string, AchievementId>>;
  /** Lists it, on condition that `lister` is proven and at this version. */
  list(achievement: Achievement, lister: Organization, trail: Trail): Promise<Written>;
  /** Replaces `before` by `after`, on the same condition and that `before` is still what is stored. */
  replace(before: Achievement, after: Achievement, lister: Organization, trail: Trail): Promise<Written>;
}

/** What a draft said once. */
export type DraftState = Pick<RoleHead, 'role' | 'requirement'>;

/** The heads of roles, and the versions that they publish. */
export interface RoleStore {
  role(organization: OrganizationId, id: RoleId): Promise<RoleHead | undefined>;
  roles(organization: OrganizationId, page: PageRequest): Promise<Page<RoleHead>>;
  draft(head: RoleHead, trail: Trail): Promise<Written>;
  /**
   * Replaces the head, on condition that the stored one is at the version before this. With `before`, what that
   * draft said is kept for a while, so that a later change that was made from it can be merged.
   */
  replace(head: RoleHead, trail: Trail, before?: RoleHead): Promise<Written>;
  /** What the draft said at this version of the head, if a change has replaced it since and it is still kept. */
  draftAt(organization: OrganizationId, id: RoleId, version: number): Promise<DraftState | undefined>;
  /** Head and version, if there is one, together, on condition that `publisher` is proven and at this version. */
  publish(
    head: RoleHead,
    version: RecognitionVersion | undefined,
    publisher: Organization,
    trail: Trail,
  ): Promise<Written>;
  /** Head and version together, whatever the organization is: what is said is taken back, never added to. */
  close(head: RoleHead, version: RecognitionVersion, trail: Trail): Promise<Written>;
}

export interface AuditLog {
  /**
   * Newest first. With a filter a page may hold fewer than `limit`, even none, and still have a `next`: reading is
   * bounded.
   */
  entries(
    organization: OrganizationId,
    page: PageRequest & { readonly filter?: AuditFilter | undefined },
  ): Promise<Page<AuditEntry>>;
}

export interface Receipts {
  /** The receipt of this key, unless there is none or it had expired at `at` (deletion by TTL is lazy). */
  recall(subject: string, key: string, at: Instant): Promise<Receipt | undefined>;
}
