import type { Dispute } from '../../domain/dispute.ts';
import type { EquivalenceClaim } from '../../domain/equivalence.ts';
import type { AchievementId, OrganizationId, TrustId } from '../../domain/ids.ts';
import type { TrustList } from '../../domain/trust-list.ts';
import type { Page, PageRequest } from './market.ts';

/** What others than its lister say of an achievement. */
export interface Standing {
  /** Of what it is as good as, and of what is as good as it. */
  readonly claims: readonly EquivalenceClaim[];
  /** Every doubt that was raised, also those that were settled, oldest first. */
  readonly disputes: readonly Dispute[];
}

/** Reads what is public of trust lists, equivalences and disputes. */
export interface CommonsReader {
  /** The oldest hundred of each: more of them say nothing new of one achievement. */
  standing(id: AchievementId): Promise<Standing>;
  trustList(id: TrustId): Promise<TrustList | undefined>;
  trustListVersion(id: TrustId, number: number): Promise<TrustList | undefined>;
  trustListsOf(id: OrganizationId, page: PageRequest): Promise<Page<TrustList>>;
}
