import type { Achievement } from '../achievement.ts';
import type { CatalogView, LeafExplanation } from '../evaluate/evaluation.ts';
import { competencyName } from '../evaluate/label.ts';
import type { AchievementId } from '../ids.ts';
import type { Language } from '../language.ts';
import type { Leaf } from '../requirement/requirement.ts';
import { assessmentsOf, describeLeaf, subjectOf } from './describe-requirement.ts';
import { formatOf } from './format.ts';
import { achievementName, issuerName } from './names.ts';
import { WORDS } from './words/all.ts';
import type { LeafFacts } from './words/words.ts';

/** What reaching an achievement takes: "about 20 hours, free, online, in English or Spanish". */
export const describeEffort = (
  { cost, hours, languages, access }: Pick<Achievement, 'cost' | 'hours' | 'languages' | 'access'>,
  language: Language,
): string => {
  const words = WORDS[language].effort;
  const format = formatOf(language);
  return [
    ...(hours > 0 ? [words.hours(hours)] : []),
    cost.amount === 0 ? words.free : format.money(cost.amount, cost.currency),
    words.access[access],
    ...(languages.length === 0 ? [] : [words.inLanguages(format.or(languages.map(format.language)))]),
  ].join(', ');
};

/** The leaf that was explained; an explanation that was kept without it still names what it is about. */
const leafOf = ({ asks, achievement, competency }: LeafExplanation): Leaf =>
  asks ?? { op: 'leaf', achievement, competency };

/**
 * The sentence for one leaf: what was found and, where something is missing, what to do about it. Plain enough to be
 * read aloud, and never the learner's fault where it is not (section 5).
 */
export const explainLeaf = (
  explanation: LeafExplanation,
  catalog: CatalogView,
  language: Language,
): string => {
  const { rule, reasons } = WORDS[language];
  const format = formatOf(language);
  const leaf = leafOf(explanation);
  const { through, parts, issuer, earnedAt, countsUntil } = explanation;
  const nameOf = (id: AchievementId) => achievementName(id, catalog, rule);
  const withEffort = (id: AchievementId) => {
    const part = catalog.achievement(id);
    return part === undefined ? nameOf(id) : `${part.name} (${describeEffort(part, language)})`;
  };
  const listed = leaf.achievement === undefined ? undefined : catalog.achievement(leaf.achievement);
  const facts: LeafFacts = {
    subject: through === undefined ? subjectOf(leaf, catalog, rule) : nameOf(through),
    named: subjectOf(leaf, catalog, rule),
    asked: describeLeaf(leaf, catalog, language),
    // What a credential calls its own issuer may be anybody's name.
    issuer: issuer === undefined ? undefined : issuerName(issuer, catalog),
    lister: listed?.organizationName ?? '',
    vouched: explanation.vouched,
    level: explanation.level,
    earned: earnedAt === undefined ? undefined : format.month(earnedAt),
    until: countsUntil === undefined ? undefined : format.day(countsUntil),
    effort: listed === undefined ? undefined : describeEffort(listed, language),
    partsHeld: format.and((parts?.held ?? []).map(nameOf)),
    partsMissing: format.and((parts?.missing ?? []).map(withEffort)),
    partsHeldCount: parts?.held.length ?? 0,
    partsCount: (parts?.held.length ?? 0) + (parts?.missing.length ?? 0),
    minLevel: leaf.minLevel ?? '',
    age: leaf.maxAgeMonths === undefined ? '' : rule.age(leaf.maxAgeMonths),
    types: leaf.achievementType === undefined ? '' : rule.type[leaf.achievementType],
    competency: leaf.competency === undefined ? '' : competencyName(leaf.competency, catalog),
    assessments: assessmentsOf(leaf, rule, format),
    assurance:
      leaf.minAssurance === undefined || leaf.minAssurance === 'bearer'
        ? ''
        : rule.assurance[leaf.minAssurance],
    preferred: explanation.preferred,
  };
  return reasons[explanation.reason](facts);
};
