import { ACHIEVEMENT_TYPES, type PublicAchievement } from '../achievement.ts';
import type { CatalogView } from '../evaluate/evaluation.ts';
import type { Expression } from '../evaluate/expression.ts';
import { type Holdings, holdings } from '../evaluate/holdings.ts';
import { assessLeaf } from '../evaluate/leaf.ts';
import { instantOf } from '../time.ts';
import { problem, type RequirementProblem } from './problems.ts';
import type { Leaf, Requirement, Rule } from './requirement.ts';
import { leavesOf, needed, rootsOf } from './walk.ts';

/** What is newly earned is new at any instant, so any instant does to ask what could meet a rule. */
const WHENEVER = instantOf(new Date(0));

/** Hours of a month of full-time work: nobody earns a badge faster than at this pace. */
const HOURS_A_MONTH = 160;

const contradictions = (
  leaf: Leaf,
  pointer: string,
  achievement: PublicAchievement,
): readonly RequirementProblem[] => {
  const problems: RequirementProblem[] = [];
  const { name, achievementType, assessment, levels, hours, withdrawnAt } = achievement;
  if (withdrawnAt !== undefined) {
    problems.push(problem('achievement-withdrawn', `${pointer}/achievement`, { name }));
  }
  if (leaf.minLevel !== undefined && !levels.includes(leaf.minLevel)) {
    problems.push(problem('level-unknown', `${pointer}/minLevel`, { name, level: leaf.minLevel }));
  }
  if (leaf.achievementType !== undefined && leaf.achievementType !== achievementType) {
    problems.push(problem('type-contradicts', `${pointer}/achievementType`, { name }));
  }
  if (leaf.assessment !== undefined && !leaf.assessment.includes(assessment)) {
    problems.push(problem('assessment-contradicts', `${pointer}/assessment`, { name }));
  }
  if (leaf.maxAgeMonths !== undefined && hours > leaf.maxAgeMonths * HOURS_A_MONTH) {
    const detail = { name, limit: String(hours) };
    problems.push(problem('age-shorter-than-course', `${pointer}/maxAgeMonths`, detail));
  }
  return problems;
};

const namedProblems = (leaf: Leaf, pointer: string, catalog: CatalogView): readonly RequirementProblem[] => {
  const problems: RequirementProblem[] = [];
  if (leaf.achievement !== undefined) {
    const achievement = catalog.achievement(leaf.achievement);
    if (achievement === undefined) problems.push(problem('achievement-unknown', `${pointer}/achievement`));
    else problems.push(...contradictions(leaf, pointer, achievement));
  }
  leaf.trust?.forEach((list, index) => {
    if (catalog.trusted(list) !== undefined) return;
    problems.push(problem('trust-unknown', `${pointer}/trust/${index}`, { list }));
  });
  return problems;
};

const isWithinReach = (expression: Expression): boolean =>
  expression.kind === 'atom'
    ? expression.options().length > 0
    : expression.of.filter(isWithinReach).length >= expression.n;

/** Whether an achievement is listed that a credential of this type, assessed like this, could be of. */
const isListed = ({ achievementType, assessment }: Leaf, catalog: CatalogView): boolean =>
  (achievementType === undefined ? ACHIEVEMENT_TYPES : [achievementType])
    .flatMap((type) => catalog.withType(type))
    .some((id) => {
      const way = catalog.achievement(id)?.assessment;
      return way !== undefined && assessment?.includes(way) === true;
    });

/** Whether the leaf itself, or a trust list that it names, says whose signature counts. */
const namesSomebody = (leaf: Leaf, catalog: CatalogView): boolean =>
  (leaf.issuers?.length ?? 0) > 0 ||
  leaf.trust?.some((list) => (catalog.trusted(list)?.length ?? 0) > 0) === true;

/** Whether nobody is entitled to sign what the leaf asks for: neither a creator nor anybody that it names. */
const lacksSigner = (leaf: Leaf, catalog: CatalogView): boolean =>
  !namesSomebody(leaf, catalog) &&
  (leaf.achievement === undefined || catalog.achievement(leaf.achievement)?.creators.length === 0);

/**
 * Whether anybody's evidence could meet the leaf, as far as the catalog can tell. Never a wrong no: an issuer may sign
 * a competency or a level that the catalog does not tie to the achievement, and a named issuer what it does not list.
 */
const canBeMet = (leaf: Leaf, nobody: Holdings): boolean => {
  const { catalog } = nobody;
  if (leaf.achievement === undefined) {
    // How it is assessed is the one thing that only the catalog says.
    return namesSomebody(leaf, catalog) && (leaf.assessment === undefined || isListed(leaf, catalog));
  }
  if (namesSomebody(leaf, catalog) && catalog.achievement(leaf.achievement)?.creators.length === 0)
    return true;
  const listed = { ...leaf, competency: undefined, minLevel: undefined };
  return isWithinReach(assessLeaf(listed, nobody).expression);
};

const ruleCanBeMet = (rule: Rule, nobody: Holdings): boolean =>
  rule.op === 'leaf'
    ? canBeMet(rule, nobody)
    : rule.of.filter((child) => ruleCanBeMet(child, nobody)).length >= needed(rule);

/** Of a badge that can still be met: they say nothing of whether it can. */
const ASIDE: ReadonlySet<string> = new Set(['age-shorter-than-course', 'achievement-withdrawn']);

/** What a well-formed requirement asks for that is not listed, contradicts itself, or that nobody could show. */
export const validateAgainstCatalog = (
  requirement: Requirement,
  catalog: CatalogView,
): readonly RequirementProblem[] => {
  const nobody = holdings([], catalog, WHENEVER);
  const problems: RequirementProblem[] = [];
  for (const { rule, pointer } of leavesOf(requirement)) {
    const named = namedProblems(rule, pointer, catalog);
    problems.push(...named);
    // A more exact reason was just given where there is one.
    if (named.some(({ code }) => !ASIDE.has(code)) || canBeMet(rule, nobody)) continue;
    problems.push(problem(lacksSigner(rule, catalog) ? 'signer-missing' : 'nothing-meets', pointer));
  }
  for (const { rule, pointer } of rootsOf(requirement)) {
    if (rule.op !== 'leaf' && !ruleCanBeMet(rule, nobody)) problems.push(problem('nothing-meets', pointer));
  }
  return problems;
};
