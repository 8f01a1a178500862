import type { AchievementType } from '../achievement.ts';
import type { Assurance } from '../requirement/requirement.ts';
import type { Instant } from '../time.ts';

/**
 * The closed set of facts that verification lets through to matching. `standing` is `unknown` where a check
 * could not be made (a status list that could not be reached): it may never turn a leaf to met.
 */
export interface Evidence {
  /** Which credential of the presentation: `c1`, `c2`, ... in the order they were shown. */
  readonly credential: string;
  readonly name: string;
  /** `achievement.id` as the issuer signed it. */
  readonly achievement: string;
  readonly issuer: string;
  readonly issuerName?: string | undefined;
  readonly standing: 'valid' | 'unknown';
  readonly assurance: Assurance;
  readonly achievementType?: AchievementType | undefined;
  /** When it was earned: `awardedDate`, else `validFrom` or `issuanceDate`. */
  readonly earnedAt?: Instant | undefined;
  readonly validUntil?: Instant | undefined;
  /** `result.achievedLevel` or `result.value`, where the issuer gives one. */
  readonly level?: string | undefined;
  /** `alignment[].targetUrl` as the issuer signed them. */
  readonly competencies: readonly string[];
}
