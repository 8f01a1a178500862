import type { AchievementId } from '../ids.ts';
import type { Expression } from './expression.ts';
import { type Candidate, type Want, wanting } from './want.ts';

/**
 * How many sets one search looks at beyond single steps, which are always searched exactly. Two steps are exact for
 * every rule with up to 90 achievements to choose from; three and more are exact as long as this lasts.
 */
export const SEARCH_BUDGET = 4096;

/** Of sets of three or more a reader needs a few examples; it is their size that ranks. */
export const LISTED_SETS = 24;

type Mark = 'chosen' | 'barred' | undefined;
type Marks = Mark[];

/** The candidates that are sufficient alone. */
const singles = (want: Want): readonly number[] => {
  if (want.kind === 'one') return want.options;
  const counts = new Map<number, number>();
  for (const part of want.of) {
    for (const option of singles(part)) counts.set(option, (counts.get(option) ?? 0) + 1);
  }
  return want.options.filter((option) => (counts.get(option) ?? 0) >= want.need);
};

/** How many more candidates are needed at least: 0 when it is satisfied, infinite when it cannot be. */
const atLeastMore = (want: Want, marks: Marks): number => {
  if (want.kind === 'one') {
    if (want.options.some((option) => marks[option] === 'chosen')) return 0;
    return want.options.some((option) => marks[option] === undefined) ? 1 : Number.POSITIVE_INFINITY;
  }
  const bounds = want.of.map((part) => atLeastMore(part, marks)).sort((a, b) => a - b);
  const cheapest = bounds.slice(0, want.need);
  return want.disjoint ? cheapest.reduce((sum, bound) => sum + bound, 0) : (cheapest.at(-1) ?? 0);
};

/**
 * Free candidates of which every sufficient set that extends the chosen ones contains at least one. With `r` of `u`
 * unsatisfied parts needed, any `u - r + 1` of them include one that must become satisfied.
 */
const branches = (want: Want, marks: Marks): readonly number[] => {
  if (want.kind === 'one') return want.options.filter((option) => marks[option] === undefined);
  const open = want.of.filter((part) => atLeastMore(part, marks) > 0);
  const need = want.need - (want.of.length - open.length);
  const narrow = open.map((part) => branches(part, marks)).sort((a, b) => a.length - b.length);
  const union = new Set(narrow.slice(0, open.length - need + 1).flat());
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

const isOver = (search: Search, size: number): boolean =>
  search.looked > SEARCH_BUDGET || (size > 2 && search.found.length >= LISTED_SETS);

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

/** A sufficient set from which nothing can be left out; not always a smallest one. Empty when it finds none. */
const sufficient = (want: Want, candidates: readonly Candidate[]): readonly number[] => {
  const marks: Marks = candidates.map(() => undefined);
  const chosen: number[] = [];
  while (atLeastMore(want, marks) > 0) {
    const [next] = branches(want, marks);
    if (next === undefined) return [];
    marks[next] = 'chosen';
    bar(marks, sameAchievement(candidates, next));
    chosen.push(next);
  }
  return chosen.filter((index) => {
    marks[index] = 'barred';
    if (atLeastMore(want, marks) === 0) return false;
    marks[index] = 'chosen';
    return true;
  });
};

const smallest = (want: Want, candidates: readonly Candidate[]): readonly (readonly number[])[] => {
  const alone = singles(want);
  if (alone.length > 0) return alone.map((index) => [index]);
  const marks: Marks = candidates.map(() => undefined);
  const search: Search = { want, candidates, marks, chosen: [], found: [], looked: 0 };
  const fewest = Math.max(2, atLeastMore(want, marks));
  for (let size = fewest; size <= candidates.length; size += 1) {
    extend(search, size);
    if (search.found.length > 0) return search.found;
    if (search.looked > SEARCH_BUDGET) break;
  }
  const set = sufficient(want, candidates);
  return set.length === 0 ? [] : [set];
};

/**
 * The fewest achievements to earn that would meet the rule: every smallest set found, each sorted by id. Assumes that
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
