import type { Language } from '../../language.ts';
import { ENGLISH_PROBLEMS, ENGLISH_REASONS } from './reasons.en.ts';
import { SPANISH_PROBLEMS, SPANISH_REASONS } from './reasons.es.ts';
import { ENGLISH_EFFORT, ENGLISH_RULE } from './rule.en.ts';
import { SPANISH_EFFORT, SPANISH_RULE } from './rule.es.ts';
import type { Words } from './words.ts';

/** Everything that rules and verdicts say, by language. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    rule: ENGLISH_RULE,
    effort: ENGLISH_EFFORT,
    reasons: ENGLISH_REASONS,
    problems: ENGLISH_PROBLEMS,
  },
  es: {
    rule: SPANISH_RULE,
    effort: SPANISH_EFFORT,
    reasons: SPANISH_REASONS,
    problems: SPANISH_PROBLEMS,
  },
};
