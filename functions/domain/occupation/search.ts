import { LANGUAGES } from '../language.ts';
import { plain, wordsOf } from '../plain-text.ts';
import { OCCUPATIONS, type Occupation } from './occupation.ts';
import type { OccupationScheme } from './scheme.ts';

interface Entry {
  readonly occupation: Occupation;
  readonly titles: readonly (readonly string[])[];
  readonly others: readonly string[];
}

const ENTRIES: readonly Entry[] = OCCUPATIONS.map((occupation) => ({
  occupation,
  titles: LANGUAGES.map((language) => wordsOf(occupation.title[language])),
  others: wordsOf(occupation.words),
}));

const begins = (words: readonly string[], wanted: string): boolean =>
  words.some((word) => word.startsWith(wanted));

/** How well a title answers: the fewer of its words nobody asked for, the better. */
const titleRank = (title: readonly string[], wanted: readonly string[]): number =>
  title.length - wanted.length + (title[0]?.startsWith(wanted[0] ?? '') === true ? 0 : 1);

/** The rank of an entry, lower is better; nothing where a wanted word is missing. */
const rankOf = ({ titles, others }: Entry, wanted: readonly string[]): number | undefined => {
  const inTitle = titles.filter((title) => wanted.every((word) => begins(title, word)));
  if (inTitle.length > 0) return Math.min(...inTitle.map((title) => titleRank(title, wanted)));
  const all = [...titles.flat(), ...others];
  return wanted.every((word) => begins(all, word)) ? 20 + wanted.length : undefined;
};

export interface OccupationQuery {
  readonly scheme?: OccupationScheme | undefined;
  /** Without the groups, which are no codes of a role. */
  readonly codesOnly?: boolean | undefined;
}

/**
 * Occupations that a person may mean: by the beginnings of words of their titles in any language, by other names
 * that people have for them, or by the beginning of their code. Best first, at most `limit`.
 */
export const searchOccupations = (
  q: string,
  limit: number,
  { scheme, codesOnly = false }: OccupationQuery = {},
): readonly Occupation[] => {
  const code = plain(q.trim());
  const wanted = wordsOf(q).slice(0, 10);
  if (wanted.length === 0) return [];
  const found = ENTRIES.flatMap((entry) => {
    const { occupation } = entry;
    if (scheme !== undefined && occupation.scheme !== scheme) return [];
    if (codesOnly && occupation.level === 'group') return [];
    const rank = occupation.code.startsWith(code) ? -1 : rankOf(entry, wanted);
    return rank === undefined ? [] : [{ occupation, rank }];
  });
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ occupation }) => occupation);
};
