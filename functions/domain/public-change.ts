import type { AchievementId, ClaimId, OrganizationId, ProfileId, RoleId, TrustId } from './ids.ts';
import type { Instant } from './time.ts';

/**
 * What can happen to something public. A role's version is `published` when it is the first, `superseded` when it
 * takes the place of the one before it, and `retired` or `ended` when it is the last. A claim that is taken back is
 * `retired`. A dispute is no change: it decides nothing.
 */
export const CHANGES = ['published', 'superseded', 'retired', 'ended', 'changed'] as const;

/** That something public has a new version. Kind, id and version name it once and for all. */
export type PublicChange = {
  readonly version: number;
  readonly organizationId: OrganizationId;
} & (
  | {
      readonly kind: 'recognition';
      readonly id: RoleId;
      readonly change: Exclude<(typeof CHANGES)[number], 'changed'>;
    }
  | {
      readonly kind: 'profile';
      readonly id: ProfileId;
      readonly change: Exclude<(typeof CHANGES)[number], 'changed'>;
    }
  | { readonly kind: 'trust-list'; readonly id: TrustId; readonly change: 'published' | 'superseded' }
  | {
      readonly kind: 'equivalence';
      readonly id: ClaimId;
      /** What something else counts for, or did. */
      readonly achievement: AchievementId;
      readonly change: 'published' | 'retired';
    }
  | { readonly kind: 'organization'; readonly id: OrganizationId; readonly change: 'changed' }
  | { readonly kind: 'achievement'; readonly id: AchievementId; readonly change: 'changed' }
);

/** A change where the feed has it; `at` is when it came in, which is when it was public. */
export type FeedEntry = PublicChange & { readonly at: Instant };
