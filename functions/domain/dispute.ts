import type { AchievementId, ClaimId, DisputeId, OrganizationId } from './ids.ts';
import type { Instant } from './time.ts';

/** What is doubted of an achievement: that it has this other id, that this issuer may sign it, or that it is listed. */
export type DisputedPart =
  | { readonly kind: 'alias'; readonly alias: string }
  | { readonly kind: 'creator'; readonly creator: string }
  | { readonly kind: 'listing' }
  | { readonly kind: 'equivalence'; readonly claim: ClaimId };

/** What the one who said it answers: it stands, or it is taken back. */
export const DISPUTE_DECISIONS = ['stands', 'taken-back'] as const;
export type DisputeDecision = (typeof DISPUTE_DECISIONS)[number];

export interface DisputeAnswer {
  readonly decision: DisputeDecision;
  readonly text: string;
  readonly at: Instant;
}

/**
 * One organization's public doubt about what another one says in the catalog. It decides nothing by itself: it shows
 * beside what it doubts until that is taken back or the doubt is.
 */
export interface Dispute {
  readonly id: DisputeId;
  /** Who answers: whoever said what is doubted. It is kept with that organization. */
  readonly organizationId: OrganizationId;
  readonly achievement: AchievementId;
  readonly part: DisputedPart;
  /** Who doubts it. */
  readonly by: OrganizationId;
  readonly reason: string;
  readonly openedAt: Instant;
  readonly answer?: DisputeAnswer | undefined;
  /** When whoever raised it let it go. */
  readonly droppedAt?: Instant | undefined;
  readonly version: number;
  readonly updatedAt: Instant;
}

/** Whether it still shows as doubted: an answer that it stands does not end a doubt, it stands beside it. */
export const isStanding = ({ answer, droppedAt }: Dispute): boolean =>
  droppedAt === undefined && answer?.decision !== 'taken-back';
