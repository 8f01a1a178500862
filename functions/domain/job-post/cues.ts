import { MAX_AGE_MONTHS } from '../requirement/validate.ts';
import type { Token } from './tokens.ts';

/** What a job post says of a badge that it names. */
export type Wish = 'required' | 'preferred' | 'not-asked';

/** Words that say how much something is wanted; `at` is the first token. */
export interface Cue {
  readonly at: number;
  readonly wish: Wish;
}

/** English and Spanish, without case and accents. What is declined is looked for first: "not required" is no "required". */
const WISHES: readonly (readonly [Wish, RegExp])[] = [
  [
    'not-asked',
    /\b(?:not?|without) (?:\w+ ){0,4}?(?:required|requirement|necessary|needed|mandatory|requerid[oa]s?|necesari[oa]s?|obligatori[oa]s?)\b|\bno (?:se )?(?:es |son )?(?:necesari[oa]s?|requieren?|exigen?|piden?|hace falta|need|require)\b/g,
  ],
  [
    'preferred',
    /\b(?:prefer\w*|preferente\w*|preferible\w*|nice to haves?|(?:a|big|huge|un) plus|plus|bonus|desirable|desired|desead[oa]s?|deseables?|advantages?|asset|optional|opcional(?:es)?|ideally|idealmente|helpful|welcome|valoramos|se valora\w*|valorable|ventajas?|sera un punto|suma puntos)\b/g,
  ],
  [
    'required',
    /\b(?:requir\w*|requi\w*|must(?: haves?)?|mandatory|essential|necessary|needs?|needed|minimum|obligatori[oa]s?|imprescindibles?|indispensables?|exig\w*|necesari[oa]s?|minimos?)\b/g,
  ],
];

/** The words of some tokens as one text, with where each begins in it. */
const joined = (tokens: readonly Token[]): readonly [text: string, starts: readonly number[]] => {
  const starts: number[] = [];
  let length = 0;
  for (const { word } of tokens) {
    starts.push(length);
    length += word.length + 1;
  }
  return [tokens.map(({ word }) => word).join(' '), starts];
};

/** Every cue in these words, in their order. */
export const cuesIn = (tokens: readonly Token[]): readonly Cue[] => {
  const [text, starts] = joined(tokens);
  const cues: Cue[] = [];
  let left = text;
  for (const [wish, words] of WISHES) {
    for (const match of left.matchAll(words)) {
      // The cue of "no forklift license is required" stands where it ends, next to what follows least.
      const lastStart = starts.findLastIndex((start) => start < match.index + match[0].length);
      const firstStart = starts.findLastIndex((start) => start <= match.index);
      cues.push({ at: wish === 'not-asked' ? Math.max(firstStart, lastStart - 1) : firstStart, wish });
    }
    left = left.replaceAll(words, (found) => ' '.repeat(found.length));
  }
  return cues.toSorted((a, b) => a.at - b.at);
};

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  un: 1,
  uno: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
};
const NUMBER = `(\\d{1,3}|${Object.keys(NUMBERS).join('|')})`;

const numberOf = (text: string): number => NUMBERS[text] ?? Number(text);

const COUNT = new RegExp(`\\b${NUMBER} (?:or more )?(?:of|de)\\b`);

/** How many of what follows are enough, where these words say so: "at least two of". */
export const countIn = (tokens: readonly Token[]): number | undefined => {
  const [, number] = COUNT.exec(joined(tokens)[0]) ?? [];
  return number === undefined ? undefined : numberOf(number);
};

const RECENT = new RegExp(
  `\\b(?:last|past|within|ultim[oa]s?|menos de)(?: the)?(?: last| past)?(?: ${NUMBER})? (years?|months?|anos?|mes(?:es)?)\\b`,
);

/** The age in months that these words allow, where they do: "in the last two years". */
export const monthsIn = (tokens: readonly Token[]): number | undefined => {
  const [, number, unit] = RECENT.exec(joined(tokens)[0]) ?? [];
  if (unit === undefined) return undefined;
  const months = (number === undefined ? 1 : numberOf(number)) * (/^(?:year|ano)/.test(unit) ? 12 : 1);
  return months >= 1 && months <= MAX_AGE_MONTHS ? months : undefined;
};

const OR = new Set(['or', 'o', 'u', 'either']);
const AND = new Set(['and', 'y', 'e', 'plus', 'con', 'with']);

/** How the words between two names tie them: `list` is a comma and nothing else. */
export type Tie = 'or' | 'and' | 'list';

/** The tie that the words between two names are; words that say nothing count as "and". */
export const tieOf = (between: readonly Token[]): Tie => {
  if (between.some(({ word }) => OR.has(word))) return 'or';
  if (between.some(({ word }) => AND.has(word))) return 'and';
  return between.length === 0 ? 'list' : 'and';
};
