import type { AchievementType, Assessment } from '../achievement.ts';
import type { AchievementId } from '../ids.ts';

/** How sure we are that the person who showed a credential is the one it is about; strongest first. */
export const ASSURANCES = ['holder-bound', 'identity-hash', 'bearer'] as const;
export type Assurance = (typeof ASSURANCES)[number];

/**
 * One thing that a rule asks for. Every part that is present must hold. A leaf names at least one of
 * `achievement`, `competency` and `achievementType`; the last two need `issuers` or `trust`, since anybody
 * can sign a credential that claims a competency.
 */
export interface Leaf {
  readonly op: 'leaf';
  readonly achievement?: AchievementId | undefined;
  /** `Alignment.targetUrl` of the competency (OB 3.0). */
  readonly competency?: string | undefined;
  readonly achievementType?: AchievementType | undefined;
  readonly assessment?: readonly Assessment[] | undefined;
  /** Issuers (DIDs or https URLs) that this rule accepts beyond the achievement's own creators. */
  readonly issuers?: readonly string[] | undefined;
  /** Named trust lists of the rule's organization. */
  readonly trust?: readonly string[] | undefined;
  /** A level of the achievement, by its name; this one or a later one in the achievement's own order. */
  readonly minLevel?: string | undefined;
  readonly maxAgeMonths?: number | undefined;
  readonly minAssurance?: Assurance | undefined;
}

export type Rule =
  | { readonly op: 'all'; readonly of: readonly Rule[] }
  | { readonly op: 'any'; readonly of: readonly Rule[] }
  | { readonly op: 'atLeast'; readonly n: number; readonly of: readonly Rule[] }
  | Leaf;

/** What a role asks for. `preferred` never decides whether a person qualifies. */
export interface Requirement {
  readonly required: Rule;
  readonly preferred: readonly Rule[];
}

export const MAX_DEPTH = 6;
export const MAX_NODES = 64;
