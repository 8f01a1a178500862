import type { AchievementId } from '../ids.ts';
import type { Truth } from './evaluation.ts';

/** An achievement that would meet an atom if it were newly earned from one of these creators. */
export interface Option {
  readonly achievement: AchievementId;
  readonly creators: readonly string[];
}

/** One way in which a leaf can be met, decided by what was shown. */
export interface Atom {
  readonly kind: 'atom';
  readonly truth: Truth;
  /** Computed when asked for: a rule that is met needs none. */
  readonly options: () => readonly Option[];
}

/** At least `n` of the parts; `all` and `any` are this with n = length and n = 1. */
export interface Threshold {
  readonly kind: 'threshold';
  readonly n: number;
  readonly of: readonly Expression[];
}

/** A rule over one person's evidence with leaves, stacks and equivalences spelled out; it has no negation. */
export type Expression = Atom | Threshold;

export const all = (of: readonly Expression[]): Threshold => ({ kind: 'threshold', n: of.length, of });
export const any = (of: readonly Expression[]): Threshold => ({ kind: 'threshold', n: 1, of });
