import type { Achievement } from '../../domain/achievement.ts';
import type { MergeOffer } from '../../domain/achievement-merge.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import type { Dispute } from '../../domain/dispute.ts';
import type { EquivalenceClaim } from '../../domain/equivalence.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import type { Organization } from '../../domain/organization.ts';
import type { TrustList } from '../../domain/trust-list.ts';
import type { Page, PageRequest } from './market.ts';
import type { Trail, Written } from './organization-store.ts';

/** What one organization keeps, each at a version that grows by one with every change. */
export interface KeptRecord {
  readonly id: string;
  readonly organizationId: OrganizationId;
  readonly version: number;
}

/** Records of one kind, by the organization that keeps them. */
export interface RecordStore<T extends KeptRecord> {
  find(organization: OrganizationId, id: T['id']): Promise<T | undefined>;
  /** Whoever keeps it: what is found so is public. */
  anywhere(id: T['id']): Promise<T | undefined>;
  page(organization: OrganizationId, page: PageRequest): Promise<Page<T>>;
  /**
   * Writes version `record.version`, on condition that the stored one is the version before (none, for the first)
   * and that `speaker`, where there is one, is proven and as it was read.
   */
  write(record: T, trail: Trail, speaker?: Organization): Promise<Written>;
}

/** One achievement as it was read, and as it shall be. */
export interface AchievementChange {
  readonly before: Achievement;
  readonly after: Achievement;
}

/** What touches more than one thing at once: all of it is written or nothing. */
export interface CommonsStore {
  readonly trustLists: RecordStore<TrustList>;
  readonly claims: RecordStore<EquivalenceClaim>;
  readonly disputes: RecordStore<Dispute>;
  readonly merges: RecordStore<MergeOffer>;
  /** Records the answer, and with it what was taken back. */
  answer(
    dispute: Dispute,
    takenBack: { readonly achievement?: AchievementChange; readonly claim?: EquivalenceClaim },
    trail: Trail,
  ): Promise<Written>;
  /** Hands an entry over to the proven owner of its domain; `told` is the former lister's own audit entry. */
  takeOver(change: AchievementChange, owner: Organization, told: AuditEntry, trail: Trail): Promise<Written>;
  /** Makes one entry of two; the aliases move. `offer` is the answered offer, where there was one. */
  merge(
    entries: { readonly from: AchievementChange; readonly into: AchievementChange },
    offer: MergeOffer | undefined,
    told: AuditEntry | undefined,
    trail: Trail,
  ): Promise<Written>;
}
