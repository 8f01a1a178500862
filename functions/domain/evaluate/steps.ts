import type { AchievementId } from '../ids.ts';
import type { Expression } from './expression.ts';
import { type Candidate, type Want, wanting } from './want.ts';

/**
 * How many sets a search looks at. One step is always searched exactly; two are for every rule with up to 90
 * achievements to choose from. For three or more a person wants a way, not every way: one set, a smallest one as long as
 * the smaller budget lasts.
 */
export const PAIR_BUDGET = 4096;
const BUDGET = 64;

type Mark = 'chosen' | 'barred' | undefined;
type Marks = Mark[];

/** The candidates that are sufficient alone. */
const singlesOf = (want: Want): readonly number[] => {
  if (want.kind === 'one') return want.options;
  const counts = new Map<number, number>();
  for (const part of want.of) {
    for (const option of singlesOf(part)) counts.set(option, (counts.get(option) ?? 0) + 1);
  }
  return want.options.filter((option) => (counts.get(option) ?? 0) >= want.need);
};

/** How many more candidates are needed at least: 0 when it is satisfied, infinite when it cannot be. */
const atLeastMore = (want: Want, marks: Marks): number => {
  if (want.kind === 'one') {
    let isOpen = false;
    for (const option of want.options) {
      if (marks[option] === 'chosen') return 0;
      if (marks[option] === undefined) isOpen = true;
    }
    return isOpen ? 1 : Number.POSITIVE_INFINITY;
  }
  if (want.need === want.of.length) return atLeastMoreForAll(want, marks);
  const bounds = want.of.map((part) => atLeastMore(part, marks)).sort((a, b) => a - b);
  const cheapest = bounds.slice(0, want.need);
  return want.allApart ? cheapest.reduce((sum, bound) => sum + bound, 0) : (cheapest.at(-1) ?? 0);
};

/** Parts that share nothing add up; of parts that share, the dearest counts. */
const atLeastMoreForAll = ({ of, apart }: Extract<Want, { kind: 'some' }>, marks: Marks): number => {
  let dearest = 0;
  let sum = 0;
  for (const [at, part] of of.entries()) {
    const bound = atLeastMore(part, marks);
    dearest = Math.max(dearest, bound);
    if (apart[at] === true) sum += bound;
  }
  return Math.max(dearest, sum);
};

/**
 * Free candidates of which every sufficient set that extends the chosen ones contains at least one. With `r` of `u`
 * unsatisfied parts needed, any `u - r + 1` of them include one that must become satisfied; the narrowest come first.
 */
const branches = (want: Want, marks: Marks): readonly number[] => {
  if (want.kind === 'one') return want.options.filter((option) => marks[option] === undefined);
  const open = want.of.filter((part) => atLeastMore(part, marks) > 0);
  const need = want.need - (want.of.length - open.length);
  const [first, ...others] = open.slice(0, open.length - need + 1);
  if (first === undefined) return [];
  if (others.length === 0) return branches(first, marks);
  const union = new Set([first, ...others].flatMap((part) => branches(part, marks)));
  return [...union].sort((a, b) => a - b);
};

interface Search {
  readonly want: Want;
  readonly candidates: readonly Candidate[];
  readonly marks: Marks;
  readonly chosen: number[];
  readonly found: number[][];
  looked: number;
}

const isOver = ({ looked, found }: Search, size: number): boolean =>
  size === 2 ? looked > PAIR_BUDGET : looked > BUDGET || found.length > 0;

/** Marks candidates that are free, and returns them so that the marks can be taken back. */
const bar = (marks: Marks, indexes: readonly number[]): readonly number[] => {
  const free = indexes.filter((index) => marks[index] === undefined);
  for (const index of free) marks[index] = 'barred';
  return free;
};

const free = (marks: Marks, indexes: readonly number[]): void => {
  for (const index of indexes) marks[index] = undefined;
};

/** One person earns an achievement once, from one creator. */
const sameAchievement = (candidates: readonly Candidate[], index: number): readonly number[] => {
  const { achievement } = candidates[index] ?? {};
  return candidates.filter((one) => one.achievement === achievement).map((one) => one.index);
};

/** Finds every sufficient set of `size` that extends the chosen ones; each set once. */
const extend = (search: Search, size: number): void => {
  const { want, candidates, marks, chosen } = search;
  search.looked += 1;
  const more = atLeastMore(want, marks);
  if (more === 0) search.found.push([...chosen]);
  if (more === 0 || chosen.length + more > size || isOver(search, size)) return;
  const tried: number[] = [];
  for (const index of branches(want, marks)) {
    marks[index] = 'chosen';
    chosen.push(index);
    const barred = bar(marks, sameAchievement(candidates, index));
    extend(search, size);
    free(marks, barred);
    chosen.pop();
    // Every set with this one has been looked at, so that the later branches leave it out.
    marks[index] = 'barred';
    tried.push(index);
    if (isOver(search, size)) break;
  }
  free(marks, tried);
};

/** In how many places a candidate helps. */
const uses = (want: Want, index: number): number => {
  if (want.kind === 'one') return want.options.includes(index) ? 1 : 0;
  return want.of.reduce((sum, part) => sum + uses(part, index), 0);
};

/** A sufficient set from which nothing can be left out; not always a smallest one. Empty when it finds none. */
const sufficient = (want: Want, candidates: readonly Candidate[]): readonly number[] => {
  const marks: Marks = candidates.map(() => undefined);
  const chosen: number[] = [];
  while (atLeastMore(want, marks) > 0) {
    const choice = branches(want, marks).map((index) => ({ index, uses: uses(want, index) }));
    const [next] = choice.sort((a, b) => b.uses - a.uses || a.index - b.index);
    if (next === undefined) return [];
    marks[next.index] = 'chosen';
    bar(marks, sameAchievement(candidates, next.index));
    chosen.push(next.index);
  }
  return chosen.filter((index) => {
    marks[index] = 'barred';
    if (atLeastMore(want, marks) === 0) return false;
    marks[index] = 'chosen';
    return true;
  });
};

const searched = (
  want: Want,
  candidates: readonly Candidate[],
  size: number,
  barred: readonly number[] = [],
): Search => {
  const marks: Marks = candidates.map(() => undefined);
  bar(marks, barred);
  const search: Search = { want, candidates, marks, chosen: [], found: [], looked: 0 };
  extend(search, size);
  return search;
};

const smallest = (want: Want, candidates: readonly Candidate[]): readonly (readonly number[])[] => {
  const alone = singlesOf(want);
  if (alone.length > 0) return alone.map((index) => [index]);
  const fewest = atLeastMore(
    want,
    candidates.map(() => undefined),
  );
  const pairs = fewest > 2 ? [] : searched(want, candidates, 2).found;
  if (pairs.length > 0) return pairs;
  const known = sufficient(want, candidates);
  let looked = 0;
  for (let size = Math.max(3, fewest); size < known.length && looked <= BUDGET; size += 1) {
    const search = searched(want, candidates, size);
    if (search.found.length > 0) return search.found;
    looked += search.looked;
  }
  return known.length === 0 ? [] : [known];
};

/**
 * The fewest achievements to earn that would meet the rule: every one, every two, or one set of more, each sorted by id. Assumes that
 * each would be newly earned (`newly-earned.ts`). Empty when nothing listed could meet it.
 */
export const fewestSteps = (expression: Expression): readonly (readonly AchievementId[])[] => {
  const { want, candidates } = wanting(expression);
  if (want === undefined) return [];
  const sets = new Map<string, readonly AchievementId[]>();
  for (const found of smallest(want, candidates)) {
    const ids = found.flatMap((index) => candidates[index]?.achievement ?? []).sort();
    sets.set(ids.join(), ids);
  }
  return [...sets.keys()].sort().flatMap((key) => [sets.get(key) ?? []]);
};

/** Every way to meet a rule with one achievement, and with two of which neither is enough alone. */
export interface ShortWays {
  readonly singles: readonly AchievementId[];
  /** Each with the lower id first. */
  readonly pairs: readonly (readonly [AchievementId, AchievementId])[];
  /** Whether `pairs` are all there are: the search stops after `PAIR_BUDGET` sets. `singles` always are. */
  readonly exact: boolean;
}

/**
 * The ways to meet a rule with at most two achievements more. Where one is enough, `fewestSteps` names no pairs; these
 * are searched for all the same, since who earns two badges for several jobs wants to know all that they open.
 */
export const shortWays = (expression: Expression): ShortWays => {
  const { want, candidates } = wanting(expression);
  if (want === undefined) return { singles: [], pairs: [], exact: true };
  const names = (indexes: readonly number[]) => indexes.flatMap((at) => candidates[at]?.achievement ?? []);
  const singles = new Set(names(singlesOf(want)));
  const enough = candidates.filter((one) => singles.has(one.achievement)).map((one) => one.index);
  const search = searched(want, candidates, 2, enough);
  const pairs = new Map<string, readonly [AchievementId, AchievementId]>();
  for (const found of search.found) {
    const [first, second] = names(found).sort();
    if (first !== undefined && second !== undefined) pairs.set(`${first} ${second}`, [first, second]);
  }
  return {
    singles: [...singles].sort(),
    pairs: [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair),
    exact: search.looked <= PAIR_BUDGET,
  };
};
