import type { PublicAchievement } from '../achievement.ts';
import type { AchievementId, RoleId } from '../ids.ts';
import type { RecognitionVersion } from '../role.ts';
import type { Instant } from '../time.ts';

/** Kleene's three values; `unknown` is "we could not find out", never "no". */
export type Truth = 'met' | 'unmet' | 'unknown';

/** The part of the public catalog that evaluation needs, by value: nothing is fetched while deciding. */
export interface CatalogView {
  achievement(id: AchievementId): PublicAchievement | undefined;
  /** The achievement that this id or alias names. */
  resolve(idOrAlias: string): AchievementId | undefined;
  /** Every achievement whose signed credentials may show this competency. */
  withCompetency(targetUrl: string): readonly AchievementId[];
}

/** Why a leaf is what it is; the sentence for each code lives in the message catalog. */
export type LeafReason =
  | 'held'
  | 'held-through-stack'
  | 'held-instead'
  | 'missing'
  | 'not-entitled'
  | 'too-old'
  | 'age-unknown'
  | 'level-too-low'
  | 'assessment-differs'
  | 'assurance-too-low'
  | 'type-differs'
  | 'standing-unknown'
  | 'achievement-unlisted';

/** One leaf, explained. `path` is a JSON pointer into the requirement, like `/required/of/0`. */
export interface LeafExplanation {
  readonly path: string;
  readonly truth: Truth;
  readonly reason: LeafReason;
  readonly preferred: boolean;
  readonly achievement?: AchievementId | undefined;
  readonly competency?: string | undefined;
  /** The label to show: the achievement's or the competency's name. */
  readonly label: string;
  /** The credentials that decided, in the order they were shown. */
  readonly credentials: readonly string[];
  readonly issuer?: string | undefined;
  readonly earnedAt?: Instant | undefined;
  /** The last moment at which this evidence counts: recency and expiry, whichever is first. */
  readonly countsUntil?: Instant | undefined;
}

export type MatchState = 'meets-with-preferred' | 'meets' | 'one-step-away' | 'cannot-tell' | 'not-yet';

/** A requirement decided for one person at one instant. */
export interface Evaluation {
  readonly state: MatchState;
  readonly required: Truth;
  readonly preferredMet: number;
  readonly preferredTotal: number;
  /**
   * The fewest achievements, none of them held yet, that would make `required` met; every smallest set that
   * was found, each sorted. Empty when it is met; searched exactly for one, bounded beyond.
   */
  readonly steps: readonly (readonly AchievementId[])[];
  readonly leaves: readonly LeafExplanation[];
}

/** A live recognition and what it means for one person. */
export interface Match {
  readonly roleId: RoleId;
  readonly recognition: RecognitionVersion;
  readonly evaluation: Evaluation;
}

/** One achievement that the person does not hold, and what it would open. */
export interface NextStep {
  readonly achievement: AchievementId;
  /** Roles that go from not met to met. */
  readonly opens: readonly RoleId[];
  /** How many of those promise an interview. */
  readonly interviews: number;
}
