import type { CatalogView } from '../evaluate/evaluation.ts';
import { competencyName } from '../evaluate/label.ts';
import type { Language } from '../language.ts';
import type { Leaf, Requirement, Rule } from '../requirement/requirement.ts';
import { needed } from '../requirement/walk.ts';
import { type Format, formatOf } from './format.ts';
import { achievementName, issuerName } from './names.ts';
import { WORDS } from './words/all.ts';
import type { RuleWords } from './words/words.ts';

/** What a leaf names, without its conditions: "First Aid", "a badge that shows Triage", "a certificate". */
export const subjectOf = (leaf: Leaf, catalog: CatalogView, words: RuleWords): string => {
  if (leaf.achievement !== undefined) return achievementName(leaf.achievement, catalog, words);
  if (leaf.competency !== undefined) return words.competency(competencyName(leaf.competency, catalog));
  return leaf.achievementType === undefined ? words.nothing : words.type[leaf.achievementType];
};

/** The ways of being assessed that a leaf takes, as one phrase. */
export const assessmentsOf = (leaf: Leaf, words: RuleWords, format: Format): string =>
  format.or((leaf.assessment ?? []).map((way) => words.assessment[way]));

const signersOf = (leaf: Leaf, catalog: CatalogView, words: RuleWords): readonly string[] => {
  const names = (leaf.issuers ?? []).flatMap((issuer) => issuerName(issuer, catalog) ?? []);
  const lists = (leaf.trust ?? []).map((list) => words.trustList(catalog.trustName(list) ?? list));
  const known = [...new Set([...names, ...lists])];
  const others = (leaf.issuers ?? []).length - names.length;
  if (known.length === 0 && others === 0) return [];
  return [words.from(known, others, leaf.achievement !== undefined)];
};

const conditionsOf = (
  leaf: Leaf,
  catalog: CatalogView,
  words: RuleWords,
  format: Format,
): readonly string[] => [
  ...(leaf.achievementType === undefined || (leaf.achievement ?? leaf.competency) === undefined
    ? []
    : [words.type[leaf.achievementType]]),
  ...(leaf.competency === undefined || leaf.achievement === undefined
    ? []
    : [words.competency(competencyName(leaf.competency, catalog))]),
  ...(leaf.minLevel === undefined ? [] : [words.level(leaf.minLevel)]),
  ...(leaf.maxAgeMonths === undefined ? [] : [words.age(leaf.maxAgeMonths)]),
  ...(leaf.assessment === undefined ? [] : [words.assessed(assessmentsOf(leaf, words, format))]),
  ...(leaf.minAssurance === undefined || leaf.minAssurance === 'bearer'
    ? []
    : [words.assurance[leaf.minAssurance]]),
  ...signersOf(leaf, catalog, words),
];

/** A leaf with everything that it asks for: "First Aid (level 2 or higher; earned in the last 2 years)". */
export const describeLeaf = (leaf: Leaf, catalog: CatalogView, language: Language): string => {
  const words = WORDS[language].rule;
  const subject = subjectOf(leaf, catalog, words);
  const conditions = conditionsOf(leaf, catalog, words, formatOf(language));
  return conditions.length === 0 ? subject : `${subject} (${conditions.join('; ')})`;
};

/** A phrase; one that lists parts which list parts is put in brackets wherever it is a part itself. */
interface Phrase {
  readonly text: string;
  readonly nesting: 0 | 1 | 2;
}

const phrase = (rule: Rule, catalog: CatalogView, language: Language, isPart: boolean): Phrase => {
  const words = WORDS[language].rule;
  if (rule.op === 'leaf') return { text: describeLeaf(rule, catalog, language), nesting: 0 };
  const n = needed(rule);
  const parts = rule.of.map((child) => phrase(child, catalog, language, rule.of.length > 1));
  const [only] = parts;
  if (only === undefined) return { text: words.nothing, nesting: 0 };
  if (parts.length === 1) return only;
  const isFlat = parts.every((part) => part.nesting === 0);
  const texts = parts.map((part) => (part.nesting === 2 ? `(${part.text})` : part.text));
  const nesting = isFlat ? 1 : 2;
  if (n >= parts.length) {
    if (!isFlat) return { text: words.allOf(texts), nesting };
    return { text: isPart ? words.together(texts) : words.both(texts), nesting };
  }
  if (n === 1) return { text: isFlat ? words.either(texts) : words.oneOf(texts), nesting };
  return { text: isFlat ? words.some(n, texts) : words.someOf(n, texts), nesting };
};

/**
 * A requirement as one plain sentence, names and conditions included (section 5). It says what the rule says, no more:
 * who qualifies is decided by `evaluate` alone.
 */
export const describeRequirement = (
  { required, preferred }: Requirement,
  catalog: CatalogView,
  language: Language,
): string => {
  const words = WORDS[language].rule;
  const what = phrase(required, catalog, language, false).text;
  if (preferred.length === 0) return words.need(what);
  const also = phrase({ op: 'all', of: preferred }, catalog, language, false).text;
  return words.needWithPreferred(what, also);
};
