import type { CatalogView } from '../evaluate/evaluation.ts';
import { atLeast } from '../evaluate/truth.ts';
import { canonicalRule } from './canonical.ts';
import { implies } from './implies.ts';
import { problem, type RequirementProblem } from './problems.ts';
import { type Leaf, MAX_DEPTH, MAX_NODES, type Requirement, type Rule } from './requirement.ts';
import { validateAgainstCatalog } from './validate-catalog.ts';
import { childrenOf, needed, nodesOf, type Placed, rootsOf } from './walk.ts';

/** Fifty years; a longer recency is none. */
export const MAX_AGE_MONTHS = 600;

const sizeProblems = (requirement: Requirement): readonly RequirementProblem[] => {
  let nodes = 0;
  for (const { pointer, depth } of nodesOf(requirement)) {
    nodes += 1;
    if (depth > MAX_DEPTH) return [problem('rule-too-deep', pointer, { limit: String(MAX_DEPTH) })];
    if (nodes > MAX_NODES) return [problem('rule-too-large', pointer, { limit: String(MAX_NODES) })];
  }
  return [];
};

const leafProblems = (leaf: Leaf, pointer: string): readonly RequirementProblem[] => {
  const problems: RequirementProblem[] = [];
  const { achievement, competency, achievementType, issuers, trust, maxAgeMonths } = leaf;
  if (achievement === undefined) {
    if (competency === undefined && achievementType === undefined)
      problems.push(problem('leaf-empty', pointer));
    else if (issuers === undefined && trust === undefined) problems.push(problem('signer-unnamed', pointer));
  }
  for (const name of ['assessment', 'issuers', 'trust'] as const) {
    if (leaf[name]?.length === 0) problems.push(problem('list-empty', `${pointer}/${name}`));
  }
  if (maxAgeMonths !== undefined) {
    const inRange = Number.isInteger(maxAgeMonths) && maxAgeMonths >= 1 && maxAgeMonths <= MAX_AGE_MONTHS;
    if (!inRange) {
      problems.push(
        problem('age-out-of-range', `${pointer}/maxAgeMonths`, { limit: String(MAX_AGE_MONTHS) }),
      );
    }
  }
  return problems;
};

const groupProblems = (group: Exclude<Rule, Leaf>, pointer: string): readonly RequirementProblem[] => {
  if (group.of.length === 0) return [problem('group-empty', `${pointer}/of`)];
  if (group.op !== 'atLeast') return [];
  const inRange = Number.isInteger(group.n) && group.n >= 1 && group.n <= group.of.length;
  return inRange ? [] : [problem('count-out-of-range', `${pointer}/n`, { limit: String(group.of.length) })];
};

const listRepetitions = ({ rule, pointer }: Placed): readonly RequirementProblem[] => {
  if (rule.op !== 'leaf') return [];
  return (['assessment', 'issuers', 'trust'] as const).flatMap((name) => {
    const list: readonly string[] = rule[name] ?? [];
    return list.flatMap((one, at) =>
      list.indexOf(one) === at ? [] : [problem('duplicate', `${pointer}/${name}/${at}`)],
    );
  });
};

/** Whether a rule is met by a person who shows nothing. */
const isVacuous = (rule: Rule): boolean =>
  rule.op !== 'leaf' &&
  atLeast(
    needed(rule),
    rule.of.map((child) => (isVacuous(child) ? 'met' : 'unmet')),
  ) === 'met';

/** Children that say again what a sibling says: equal ones, and ones that a sibling makes needless. */
const siblingProblems = (siblings: readonly Placed[], op: Rule['op']): readonly RequirementProblem[] => {
  const problems: RequirementProblem[] = [];
  const seen = new Set<string>();
  const distinct: Placed[] = [];
  for (const sibling of siblings) {
    const text = canonicalRule(sibling.rule);
    if (seen.has(text)) problems.push(problem('duplicate', sibling.pointer));
    else distinct.push(sibling);
    seen.add(text);
  }
  if (op !== 'all' && op !== 'any') return problems;
  const needless = new Set<Placed>();
  for (const one of distinct) {
    const spares = distinct.some((other) => {
      if (other === one || needless.has(other)) return false;
      return op === 'all' ? implies(other.rule, one.rule) : implies(one.rule, other.rule);
    });
    if (!spares) continue;
    needless.add(one);
    problems.push(problem('redundant', one.pointer));
  }
  return problems;
};

const vacuousProblems = (requirement: Requirement): readonly RequirementProblem[] =>
  rootsOf(requirement)
    .filter((root) => isVacuous(root.rule))
    .map((root) => problem('always-met', root.pointer));

const repetitions = (requirement: Requirement): readonly RequirementProblem[] => {
  const [required, ...preferred] = rootsOf(requirement);
  const problems: RequirementProblem[] = [];
  for (const node of nodesOf(requirement)) {
    problems.push(...siblingProblems(childrenOf(node), node.rule.op), ...listRepetitions(node));
  }
  problems.push(...siblingProblems(preferred, 'atLeast'));
  for (const root of preferred) {
    if (required !== undefined && implies(required.rule, root.rule)) {
      problems.push(problem('preferred-repeats-required', root.pointer));
    }
  }
  return problems;
};

/** What the form of a requirement forbids (section 5); what it says twice or asks for in vain is not looked at. */
export const formProblems = (requirement: Requirement): readonly RequirementProblem[] => {
  const size = sizeProblems(requirement);
  if (size.length > 0) return size;
  return [...nodesOf(requirement)].flatMap(({ rule, pointer }) =>
    rule.op === 'leaf' ? leafProblems(rule, pointer) : groupProblems(rule, pointer),
  );
};

/**
 * Everything wrong with a requirement, each with the JSON pointer of the part and a stable code: what its form forbids
 * (section 5: depth, size, a leaf that names nothing, a competency whose signer nobody vouches for), what it says twice
 * and, with a catalog, what it asks for that nobody could show. Empty when there is nothing to say.
 */
export const validateRequirement = (
  requirement: Requirement,
  catalog?: CatalogView,
): readonly RequirementProblem[] => {
  const form = formProblems(requirement);
  // The rest compares parts with each other, which a rule beyond the limits could make slow.
  if (form.some(({ code }) => code === 'rule-too-deep' || code === 'rule-too-large')) return form;
  const problems: RequirementProblem[] = [...form];
  problems.push(...vacuousProblems(requirement));
  // What a half-written rule says twice is not worth saying before its form is right.
  if (problems.length === 0) problems.push(...repetitions(requirement));
  if (catalog !== undefined) problems.push(...validateAgainstCatalog(requirement, catalog));
  return problems;
};
