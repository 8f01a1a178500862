import type { Language } from '../language.ts';
import type { RequirementProblem } from '../requirement/problems.ts';
import { WORDS } from './words/all.ts';

/** The sentence for one problem of a requirement: what is wrong and what its author can do. */
export const explainProblem = ({ code, detail = {} }: RequirementProblem, language: Language): string =>
  WORDS[language].problems[code]({
    limit: detail['limit'] ?? '',
    name: detail['name'] ?? '',
    level: detail['level'] ?? '',
    list: detail['list'] ?? '',
  });
