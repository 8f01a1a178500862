import type { AchievementId, RoleId } from '../ids.ts';
import type { Instant } from '../time.ts';
import { requiredExpression } from './evaluate.ts';
import type { CatalogView, Match } from './evaluation.ts';
import type { Evidence } from './evidence.ts';
import { holdings } from './holdings.ts';
import { isHeld, openable, promiseAt } from './match.ts';
import { shortWays } from './steps.ts';

/** Two achievements and what they open together. */
export interface NextPair {
  readonly achievements: readonly [AchievementId, AchievementId];
  /** Roles that go from not met to met, in the order of the matches. */
  readonly opens: readonly RoleId[];
  /** Those of them that neither achievement opens alone. */
  readonly together: number;
  readonly interviews: number;
  /** Which of the two the person holds already in a way that does not count here: it means earning it anew. */
  readonly again: readonly AchievementId[];
}

export interface PairSearch {
  readonly best: NextPair | undefined;
  /** How many pairs were compared. */
  readonly compared: number;
  /** Whether every pair was; see `PAIR_BUDGET` and `MOST_COMPARED`. */
  readonly exact: boolean;
}

/** How many pairs are compared at most; 200 achievements that each open something make 19,900. */
export const MOST_COMPARED = 20_000;

interface Opening {
  readonly match: Match;
  readonly interview: boolean;
}

type Opened = Map<AchievementId, Set<Opening>>;

const add = <K>(map: Map<K, Set<Opening>>, key: K, opening: Opening): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([opening]));
  else known.add(opening);
};

const interviewsIn = (openings: Iterable<Opening>): number => {
  let count = 0;
  for (const { interview } of openings) if (interview) count += 1;
  return count;
};

/** Every two that open something: those that some role needs together, then any two that open roles alone. */
function* pairsOf(
  together: ReadonlyMap<string, readonly [AchievementId, AchievementId]>,
  alone: Opened,
): Generator<readonly [AchievementId, AchievementId]> {
  yield* together.values();
  // The ones that open most come first, so that a search that ends early has seen the likeliest.
  const ids = [...alone.keys()].sort(
    (a, b) => (alone.get(b)?.size ?? 0) - (alone.get(a)?.size ?? 0) || (a < b ? -1 : 1),
  );
  for (const [at, second] of ids.entries()) {
    for (const first of ids.slice(0, at)) {
      const pair = first < second ? ([first, second] as const) : ([second, first] as const);
      if (!together.has(pair.join())) yield pair;
    }
  }
}

/** Compares rank by rank; equal ones go by id, so that the answer is the same every time. */
const isBetter = (rank: readonly number[], best: readonly number[], isFirst: boolean): boolean => {
  for (const [at, value] of rank.entries()) {
    const other = best[at] ?? 0;
    if (value !== other) return value > other;
  }
  return isFirst;
};

/**
 * Which two achievements together take most roles from not met to met; then most promised interviews; then the fewest
 * hours. Each of the two adds something. A role counts when one of the two is enough for it or both are, each earned
 * from a creator who counts there.
 * @param matches of `matchMarket`, for the same evidence, catalog and instant; those that the learner looks for.
 */
export const nextPair = (
  matches: readonly Match[],
  evidence: readonly Evidence[],
  catalog: CatalogView,
  at: Instant,
): PairSearch => {
  const held = holdings(evidence, catalog, at);
  const alone: Opened = new Map();
  const both = new Map<string, Set<Opening>>();
  const together = new Map<string, readonly [AchievementId, AchievementId]>();
  let exact = true;
  for (const match of openable(matches, evidence, catalog, at)) {
    const ways = shortWays(
      requiredExpression(match.recognition.requirement, held, match.recognition.organization.id),
    );
    const opening = { match, interview: promiseAt(match.recognition, at) === 'interview' };
    exact &&= ways.exact;
    for (const id of ways.singles) add(alone, id, opening);
    for (const pair of ways.pairs) {
      together.set(pair.join(), pair);
      add(both, pair.join(), opening);
    }
  }

  const hours = (id: AchievementId): number => catalog.achievement(id)?.hours ?? 0;
  let best:
    | { pair: readonly [AchievementId, AchievementId]; opens: Set<Opening>; rank: readonly number[] }
    | undefined;
  let compared = 0;
  for (const pair of pairsOf(together, alone)) {
    if (compared === MOST_COMPARED) {
      exact = false;
      break;
    }
    compared += 1;
    const [first, second] = pair;
    const opens = new Set([
      ...(alone.get(first) ?? []),
      ...(alone.get(second) ?? []),
      ...(both.get(pair.join()) ?? []),
    ]);
    // Where one of them adds nothing, the other is the step.
    if (opens.size === Math.max(alone.get(first)?.size ?? 0, alone.get(second)?.size ?? 0)) continue;
    const rank = [opens.size, interviewsIn(opens), -(hours(first) + hours(second))];
    if (best === undefined || isBetter(rank, best.rank, pair.join() < best.pair.join())) {
      best = { pair, opens, rank };
    }
  }
  if (best === undefined) return { best: undefined, compared, exact };
  const { pair, opens } = best;
  const opened = new Set([...opens].map((opening) => opening.match));
  return {
    best: {
      achievements: pair,
      opens: matches.filter((match) => opened.has(match)).map((match) => match.roleId),
      together: both.get(pair.join())?.size ?? 0,
      interviews: interviewsIn(opens),
      again: pair.filter((id) => isHeld(id, held)),
    },
    compared,
    exact,
  };
};
