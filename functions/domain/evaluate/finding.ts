import type { AchievementId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { LeafReason, StackParts, Truth } from './evaluation.ts';
import type { Shown } from './holdings.ts';
import type { Judgement } from './judge.ts';
import { endsLater } from './recency.ts';

/** What was found about a leaf, or about one of the ways to meet it. */
export interface Finding {
  readonly truth: Truth;
  readonly reason: LeafReason;
  readonly shown: readonly Shown[];
  /** The last moment at which this counts, or did; nothing where it never ends. */
  readonly until: Instant | undefined;
  readonly through?: AchievementId | undefined;
  readonly parts?: StackParts | undefined;
}

/** Unmet reasons, farthest from met first: a near miss tells the person more than a far one. */
const NEARNESS: readonly LeafReason[] = [
  'achievement-unlisted',
  'missing',
  'not-entitled',
  'stack-incomplete',
  'type-differs',
  'competency-not-shown',
  'assessment-differs',
  'level-too-low',
  'expired',
  'age-unknown',
  'too-old',
  'assurance-too-low',
];

const TRUTHS: readonly Truth[] = ['unmet', 'unknown', 'met'];

export const MISSING: Finding = { truth: 'unmet', reason: 'missing', shown: [], until: undefined };

/** What one judged credential means for the leaf. */
export const findingOf = (shown: Shown, { reason, until }: Judgement): Finding => ({
  truth: reason === 'held' ? 'met' : reason === 'standing-unknown' ? 'unknown' : 'unmet',
  reason,
  shown: [shown],
  until,
});

const isBetter = (a: Finding, b: Finding): boolean => {
  if (a.truth !== b.truth) return TRUTHS.indexOf(a.truth) > TRUTHS.indexOf(b.truth);
  if (a.truth === 'met') return endsLater(a.until, b.until);
  return NEARNESS.indexOf(a.reason) > NEARNESS.indexOf(b.reason);
};

/** The finding that decides: the truest, then the one that counts longest or misses least, then the first. */
export const best = (findings: readonly Finding[]): Finding => {
  let found = MISSING;
  for (const finding of findings) if (found === MISSING || isBetter(finding, found)) found = finding;
  return found;
};
