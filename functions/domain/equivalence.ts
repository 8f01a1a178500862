import type { Achievement } from './achievement.ts';
import type { AchievementId, ClaimId, OrganizationId } from './ids.ts';
import type { Instant } from './time.ts';

/**
 * "Whoever holds `held` has as good as `counted`": what one organization says, with its reason and for everybody to
 * read. It decides only where that organization has the say, see `decides`.
 */
export interface EquivalenceClaim {
  readonly id: ClaimId;
  /** Who says so. */
  readonly organizationId: OrganizationId;
  readonly held: AchievementId;
  readonly counted: AchievementId;
  readonly reason: string;
  /** The claim of another organization that this one agrees with. */
  readonly follows?: ClaimId | undefined;
  readonly madeAt: Instant;
  readonly withdrawnAt?: Instant | undefined;
  readonly version: number;
  readonly updatedAt: Instant;
}

/**
 * Whether a claim counts in a rule of `employer`: only the creator of what it counts for, and the rule's own employer,
 * have that say (section 5). Whoever merely lists somebody else's achievement is not its creator.
 */
export const decides = (
  claim: Pick<EquivalenceClaim, 'organizationId' | 'withdrawnAt'>,
  counted: Pick<Achievement, 'organizationId' | 'createdBy'>,
  employer: OrganizationId | undefined,
): boolean => {
  if (claim.withdrawnAt !== undefined) return false;
  if (claim.organizationId === employer) return true;
  return counted.createdBy === undefined && claim.organizationId === counted.organizationId;
};
