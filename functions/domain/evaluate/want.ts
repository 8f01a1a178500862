import type { AchievementId } from '../ids.ts';
import type { Expression, Option } from './expression.ts';

/**
 * What is still wanting of a rule: everything that is met, or that nothing newly earned can meet, is left out.
 * `options` are indexes of candidates, ascending, and cover everything below.
 */
export type Want =
  | { readonly kind: 'one'; readonly options: readonly number[] }
  | {
      readonly kind: 'some';
      readonly need: number;
      readonly of: readonly Want[];
      readonly options: readonly number[];
      /** For each part, whether it shares no candidate with the parts before it. */
      readonly apart: readonly boolean[];
      readonly allApart: boolean;
    };

/** An achievement to earn, from one of the creators who count in the same places. */
export interface Candidate {
  readonly achievement: AchievementId;
  readonly index: number;
}

export interface Wanting {
  /** Nothing when no set of achievements can meet the rule. */
  readonly want: Want | undefined;
  readonly candidates: readonly Candidate[];
}

type Raw =
  | { readonly kind: 'one'; readonly options: readonly Option[]; indexes: number[] }
  | { readonly kind: 'some'; readonly need: number; readonly of: readonly Raw[] };

/** Met is `true`, out of reach is `false`. */
const reduce = (expression: Expression, ones: Extract<Raw, { kind: 'one' }>[]): Raw | boolean => {
  if (expression.kind === 'atom') {
    if (expression.truth === 'met') return true;
    const options = expression.options();
    if (options.length === 0) return false;
    const one = { kind: 'one' as const, options, indexes: [] };
    ones.push(one);
    return one;
  }
  let need = expression.n;
  const of: Raw[] = [];
  for (const part of expression.of) {
    const reduced = reduce(part, ones);
    if (reduced === true) need -= 1;
    else if (reduced !== false) of.push(reduced);
  }
  if (need <= 0) return true;
  const [only] = of;
  if (need > of.length) return false;
  return only !== undefined && of.length === 1 ? only : { kind: 'some', need, of };
};

/**
 * Numbers the candidates, by id. Where an achievement's creators do not all count in the same atoms, each group of
 * them that does is a candidate of its own: one credential has one issuer.
 */
const number = (ones: readonly Extract<Raw, { kind: 'one' }>[]): readonly Candidate[] => {
  const places = new Map<AchievementId, Map<string, number[]>>();
  ones.forEach((one, place) => {
    for (const { achievement, creators } of one.options) {
      const byCreator = places.get(achievement) ?? new Map<string, number[]>();
      places.set(achievement, byCreator);
      for (const creator of creators) {
        const counted = byCreator.get(creator);
        if (counted === undefined) byCreator.set(creator, [place]);
        else if (counted.at(-1) !== place) counted.push(place);
      }
    }
  });
  const candidates: Candidate[] = [];
  for (const achievement of [...places.keys()].sort()) {
    const groups = new Map<string, readonly number[]>();
    for (const counted of places.get(achievement)?.values() ?? []) groups.set(counted.join(), counted);
    for (const key of [...groups.keys()].sort()) {
      const index = candidates.push({ achievement, index: candidates.length }) - 1;
      for (const place of groups.get(key) ?? []) ones[place]?.indexes.push(index);
    }
  }
  return candidates;
};

const compare = (a: Want, b: Want): number => {
  const byCount = a.options.length - b.options.length;
  if (byCount !== 0) return byCount;
  const different = a.options.findIndex((option, at) => option !== b.options[at]);
  if (different >= 0) return (a.options[different] ?? 0) - (b.options[different] ?? 0);
  if (a.kind === 'one' || b.kind === 'one') return a.kind === b.kind ? 0 : a.kind === 'one' ? -1 : 1;
  if (a.need !== b.need) return a.need - b.need;
  if (a.of.length !== b.of.length) return a.of.length - b.of.length;
  for (const [at, part] of a.of.entries()) {
    const other = b.of[at];
    const order = other === undefined ? 0 : compare(part, other);
    if (order !== 0) return order;
  }
  return 0;
};

const ascending = (a: number, b: number): number => a - b;

const wantOf = (raw: Raw): Want => {
  if (raw.kind === 'one') return { kind: 'one', options: raw.indexes.sort(ascending) };
  // One order for the parts, so that a search that ends early ends alike however the rule was written.
  const of = raw.of.map(wantOf).sort(compare);
  const options = new Set<number>();
  const apart = of.map((part) => {
    const isApart = part.options.every((option) => !options.has(option));
    for (const option of part.options) options.add(option);
    return isApart;
  });
  return {
    kind: 'some',
    need: raw.need,
    of,
    options: [...options].sort(ascending),
    apart,
    allApart: !apart.includes(false),
  };
};

/** What an expression still wants, and the achievements that could supply it. */
export const wanting = (expression: Expression): Wanting => {
  const ones: Extract<Raw, { kind: 'one' }>[] = [];
  const raw = reduce(expression, ones);
  if (typeof raw === 'boolean') return { want: undefined, candidates: [] };
  const candidates = number(ones);
  return { want: wantOf(raw), candidates };
};
