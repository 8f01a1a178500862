import { LANGUAGES, type Language } from '../../functions/domain/language.ts';

/** How a page is looked at. */
export interface Way {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

const THEMES = ['light', 'dark'] as const;

/** Whether every combination is wanted (`npm run test:full`), or each pair of values once. */
export const FULL_MATRIX = process.env['TEST_MATRIX'] === 'full';

/** Each pair of language, theme and width at least once; with the full matrix, every combination of the widths. */
export const waysOver = (pairwise: readonly Way[]): readonly Way[] => {
  if (!FULL_MATRIX) return pairwise;
  const widths = [...new Set(pairwise.map(({ width }) => width))];
  return LANGUAGES.flatMap((language) =>
    THEMES.flatMap((theme) => widths.map((width) => ({ language, theme, width }))),
  );
};
