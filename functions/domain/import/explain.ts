import type { Language } from '../language.ts';
import { MAX_IMPORT_ROWS } from './columns.ts';
import type { RowProblem } from './row-problem.ts';
import { FORM_EN, MEND_EN, WRONG_EN } from './words/en.ts';
import { FORM_ES, MEND_ES, WRONG_ES } from './words/es.ts';

const WORDS = {
  en: { wrong: WRONG_EN, mend: MEND_EN, form: FORM_EN, end: 'the end' },
  es: { wrong: WRONG_ES, mend: MEND_ES, form: FORM_ES, end: 'el final' },
} as const satisfies Record<Language, unknown>;

/** What is wrong with a cell and how to mend it, for a person. */
export interface Explanation {
  readonly wrong: string;
  readonly mend: string;
}

const shown = ({ code, value }: RowProblem, language: Language): string => {
  if (code === 'too-many-rows') return new Intl.NumberFormat(language).format(MAX_IMPORT_ROWS);
  return value === undefined || value === '' ? WORDS[language].end : value;
};

/** Says a problem in plain words. */
export const explainRowProblem = (problem: RowProblem, language: Language): Explanation => {
  const { wrong, mend, form } = WORDS[language];
  const column = problem.column === undefined ? undefined : form[problem.column];
  return {
    // A function, since `$` in a stranger's cell means something in a replacement text.
    wrong: wrong[problem.code].replace('{value}', () => shown(problem, language)),
    mend: mend[problem.code] ?? column ?? '',
  };
};
