import type { AchievementId } from '../ids.ts';
import type { PromiseKind, RecognitionVersion } from '../role.ts';
import type { Instant } from '../time.ts';
import { evaluateHoldings } from './evaluate.ts';
import type { CatalogView, Match, MatchState, NextStep } from './evaluation.ts';
import type { Evidence } from './evidence.ts';
import { type Holdings, holdings } from './holdings.ts';

/** The part of the live market that matching reads. */
export interface Market {
  readonly recognitions: readonly RecognitionVersion[];
  readonly catalog: CatalogView;
}

/**
 * What a promise is worth to the person who looks for work, best first: a conversation with somebody who can hire,
 * then a step less in the way, then more pay, then study that counts or is paid for.
 */
export const PROMISE_ORDER: readonly PromiseKind[] = [
  'interview',
  'screening-skipped',
  'pay-premium',
  'credit',
  'tuition-paid',
  'considered',
];

/** The promise as it stands at an instant: one that has ended promises no more than to be considered. */
export const promiseAt = ({ role: { promise } }: RecognitionVersion, at: Instant): PromiseKind =>
  promise.until !== undefined && promise.until < at ? 'considered' : promise.kind;

/** Whether a recognition is open at an instant; its end date counts even before `clock` has acted on it. */
export const isOpen = ({ state, role: { endsAt } }: RecognitionVersion, at: Instant): boolean =>
  state === 'live' && (endsAt === undefined || at < endsAt);

/** Missing steps: none when it is met, infinitely many when no set of listed achievements is known to do. */
const missingSteps = ({ evaluation: { required, steps } }: Match): number =>
  required === 'met' ? 0 : (steps[0]?.length ?? Number.POSITIVE_INFINITY);

/** Infinity minus itself is no number, so steps and hours are compared rather than subtracted. */
const difference = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const forTheLearner =
  (at: Instant) =>
  (a: Match, b: Match): number => {
    const promiseOf = (match: Match) => PROMISE_ORDER.indexOf(promiseAt(match.recognition, at));
    return (
      difference(missingSteps(a), missingSteps(b)) ||
      promiseOf(a) - promiseOf(b) ||
      text(b.recognition.publishedAt, a.recognition.publishedAt) ||
      text(a.roleId, b.roleId)
    );
  };

/**
 * Matches one person with every open recognition, ranked for the learner: fewest missing steps, then promise, then the
 * newest (section 5). People are never ranked.
 */
export const matchMarket = (
  { recognitions, catalog }: Market,
  evidence: readonly Evidence[],
  at: Instant,
): readonly Match[] => {
  const held = holdings(evidence, catalog, at);
  return recognitions
    .filter((recognition) => isOpen(recognition, at))
    .map((recognition) => ({
      roleId: recognition.roleId,
      recognition,
      evaluation: evaluateHoldings(recognition.requirement, held, recognition.organization.id),
    }))
    .sort(forTheLearner(at));
};

/** How many matches are in each state. */
export const countStates = (matches: readonly Match[]): Readonly<Record<MatchState, number>> => {
  const counts = { 'meets-with-preferred': 0, meets: 0, 'one-step-away': 0, 'cannot-tell': 0, 'not-yet': 0 };
  for (const match of matches) counts[match.evaluation.state] += 1;
  return counts;
};

/** The same credentials, had each been shown from the wallet and confirmed. */
const settled = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.map((one) => ({ ...one, standing: 'valid', assurance: 'holder-bound' }));

const UNSETTLED = new Set(['assurance-too-low', 'standing-unknown']);

/**
 * What would meet a role may already be in the person's hands, only not confirmed or not shown from the wallet. To tell
 * them to earn it again would be wrong.
 */
const needsNothingNew = ({ recognition, evaluation }: Match, asSettled: Holdings): boolean =>
  evaluation.leaves.some((leaf) => UNSETTLED.has(leaf.reason)) &&
  evaluateHoldings(recognition.requirement, asSettled, recognition.organization.id).required === 'met';

/** The matches that something newly earned could open: not met, and not merely in need of being confirmed. */
export const openable = (
  matches: readonly Match[],
  evidence: readonly Evidence[],
  catalog: CatalogView,
  at: Instant,
): readonly Match[] => {
  const asSettled = holdings(settled(evidence), catalog, at);
  return matches.filter((match) => match.evaluation.required !== 'met' && !needsNothingNew(match, asSettled));
};

/** Whether the person has shown the achievement, signed by one of its creators, for whatever it counts. */
export const isHeld = (achievement: AchievementId, held: Holdings): boolean =>
  held.of(achievement).some((shown) => shown.achievement?.creators.includes(shown.evidence.issuer) === true);

/**
 * Per achievement that the person could earn next, the roles that go from not met to met with it alone: most roles
 * first, then most promised interviews, then the shorter way there.
 * @param matches of `matchMarket`, for the same evidence, catalog and instant.
 */
export const nextSteps = (
  matches: readonly Match[],
  evidence: readonly Evidence[],
  catalog: CatalogView,
  at: Instant,
): readonly NextStep[] => {
  const held = holdings(evidence, catalog, at);
  const opened = new Map<AchievementId, Match[]>();
  for (const match of openable(matches, evidence, catalog, at)) {
    if (match.evaluation.steps[0]?.length !== 1) continue;
    for (const [achievement] of match.evaluation.steps) {
      if (achievement === undefined) continue;
      const opens = opened.get(achievement);
      if (opens === undefined) opened.set(achievement, [match]);
      else opens.push(match);
    }
  }
  const hours = (id: AchievementId): number => catalog.achievement(id)?.hours ?? Number.POSITIVE_INFINITY;
  return [...opened]
    .map(([achievement, opens]) => ({
      achievement,
      opens: opens.map((match) => match.roleId),
      interviews: opens.filter((match) => promiseAt(match.recognition, at) === 'interview').length,
      ...(isHeld(achievement, held) ? { again: true } : {}),
    }))
    .sort(
      (a, b) =>
        b.opens.length - a.opens.length ||
        b.interviews - a.interviews ||
        difference(hours(a.achievement), hours(b.achievement)) ||
        text(a.achievement, b.achievement),
    );
};
