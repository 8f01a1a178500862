import type { AchievementType, PublicAchievement } from '../achievement.ts';
import type { AchievementId, OrganizationId, RoleId } from '../ids.ts';
import type { Assurance, Leaf } from '../requirement/requirement.ts';
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
  /** Every listed achievement of this type. */
  withType(type: AchievementType): readonly AchievementId[];
  /** Achievements that count for this one in the rules of `employer`: its creator says so, or that employer does. */
  equivalents(id: AchievementId, employer: OrganizationId | undefined): readonly AchievementId[];
  /** By whose word `held` counts for this one in the rules of `employer`; nothing where no claim says so. */
  vouched(id: AchievementId, held: AchievementId, employer: OrganizationId | undefined): Vouched | undefined;
  /** The issuers on a trust list; nothing where no list has this name. */
  trusted(list: string): readonly string[] | undefined;
  /** What its organization calls a trust list. */
  trustName(list: string): string | undefined;
  /** The organization that lists this issuer's achievements, where exactly one does: a name to show, never a proof. */
  issuerName(issuer: string): string | undefined;
}

/** Who says that one achievement is as good as another, by name. */
export interface Vouched {
  readonly by: string;
  /** Who agreed with it, where that is what makes it count. */
  readonly acceptedBy?: string | undefined;
}

/** Why a leaf is what it is; the sentence for each code lives in the message catalog. */
export const LEAF_REASONS = [
  'held',
  'held-through-stack',
  'held-instead',
  'missing',
  'stack-incomplete',
  'not-entitled',
  'type-differs',
  'competency-not-shown',
  'assessment-differs',
  'level-too-low',
  'expired',
  'age-unknown',
  'too-old',
  'assurance-too-low',
  'standing-unknown',
  'achievement-unlisted',
] as const;
export type LeafReason = (typeof LEAF_REASONS)[number];

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
  readonly issuerName?: string | undefined;
  readonly earnedAt?: Instant | undefined;
  /** The last moment at which this evidence counts: recency and expiry, whichever is first. */
  readonly countsUntil?: Instant | undefined;
  /** The leaf itself, so that a sentence can say what it asks for. */
  readonly asks?: Leaf | undefined;
  /** The achievement that counted in place of the one that is named (`held-instead`). */
  readonly through?: AchievementId | undefined;
  /** Who says that it is as good, where that is somebody's claim. */
  readonly vouched?: Vouched | undefined;
  /** The parts of the named stack, where the stack decided. */
  readonly parts?: StackParts | undefined;
  /** What the credential that decided says of itself. */
  readonly level?: string | undefined;
  readonly assurance?: Assurance | undefined;
}

export interface StackParts {
  readonly held: readonly AchievementId[];
  readonly missing: readonly AchievementId[];
}

export type MatchState = 'meets-with-preferred' | 'meets' | 'one-step-away' | 'cannot-tell' | 'not-yet';

/** A requirement decided for one person at one instant. */
export interface Evaluation {
  readonly state: MatchState;
  readonly required: Truth;
  readonly preferredMet: number;
  readonly preferredTotal: number;
  /**
   * The fewest achievements, none of them held yet (in the way that the rule asks), that would make `required`
   * met, each set sorted: every one that suffices alone, else every two, else a set of more. Empty when it is met.
   * Searched exactly for one, bounded beyond.
   */
  readonly steps: readonly (readonly AchievementId[])[];
  /** The last moment at which `required` stays met by what was shown; absent when it is not met or never ends. */
  readonly countsUntil?: Instant | undefined;
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
  /** The person has it, but too old or at too low a level for these roles: this means earning it anew. */
  readonly again?: boolean | undefined;
}
