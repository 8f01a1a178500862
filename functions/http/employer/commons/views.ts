import type { z } from '@hono/zod-openapi';
import type { DisputeView, EquivalenceView, MergeView, TrustListView } from '../../../contract/commons.ts';
import type { MergeOffer } from '../../../domain/achievement-merge.ts';
import type { Dispute } from '../../../domain/dispute.ts';
import type { EquivalenceClaim } from '../../../domain/equivalence.ts';
import type { TrustList } from '../../../domain/trust-list.ts';

export const trustListView = (list: TrustList): z.infer<typeof TrustListView> => ({
  ...list,
  issuers: [...list.issuers],
});

export const equivalenceView = (claim: EquivalenceClaim): z.infer<typeof EquivalenceView> => claim;

export const disputeView = (dispute: Dispute): z.infer<typeof DisputeView> => dispute;

export const mergeView = (offer: MergeOffer): z.infer<typeof MergeView> => offer;
