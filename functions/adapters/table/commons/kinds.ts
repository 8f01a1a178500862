import type { MergeOffer } from '../../../domain/achievement-merge.ts';
import type { Dispute } from '../../../domain/dispute.ts';
import type { EquivalenceClaim } from '../../../domain/equivalence.ts';
import type { TrustList } from '../../../domain/trust-list.ts';
import type { RecordKind } from './record-kind.ts';
import { ClaimValue, DisputeValue, MergeValue, TrustListValue } from './values.ts';

/** `ORG#<organization>` / `TRUST#<list>`. */
export const TRUST_LISTS: RecordKind<TrustList> = {
  type: 'trust-list',
  sort: 'TRUST#',
  value: TrustListValue,
  keepsVersions: true,
};

/** `ORG#<claimant>` / `CLAIM#<claim>`. */
export const CLAIMS: RecordKind<EquivalenceClaim> = {
  type: 'claim',
  sort: 'CLAIM#',
  value: ClaimValue,
  keepsVersions: false,
};

/** `ORG#<who answers>` / `DISPUTE#<dispute>`. */
export const DISPUTES: RecordKind<Dispute> = {
  type: 'dispute',
  sort: 'DISPUTE#',
  value: DisputeValue,
  keepsVersions: false,
};

/** `ORG#<who decides>` / `MERGE#<offer>`. */
export const MERGES: RecordKind<MergeOffer> = {
  type: 'merge',
  sort: 'MERGE#',
  value: MergeValue,
  keepsVersions: false,
};
