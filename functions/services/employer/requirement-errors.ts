import { isId } from '../../domain/ids.ts';
import type { REQUIREMENT_PROBLEMS, RequirementProblem } from '../../domain/requirement/problems.ts';
import type { Requirement } from '../../domain/requirement/requirement.ts';
import { validateRequirement } from '../../domain/requirement/validate.ts';
import { leavesOf } from '../../domain/requirement/walk.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { FieldError } from './failure.ts';
import { sizeErrors } from './stored-size.ts';

/** What the API says of each problem, for people who build with it; pages have sentences of their own. */
const DETAIL: Readonly<Partial<Record<keyof typeof REQUIREMENT_PROBLEMS, string>>> = {
  'rule-too-deep': 'is nested too deeply',
  'rule-too-large': 'is one part too many',
  'group-empty': 'has nothing in it',
  'count-out-of-range': 'is not between 1 and the number of parts',
  'leaf-empty': 'names no achievement, competency or achievement type',
  'signer-unnamed': 'must name issuers or a trust list: anybody can sign a claim like this',
  'list-empty': 'is a list of nothing',
  'age-out-of-range': 'is not a number of months from 1 to 600',
  'always-met': 'is met by a person who shows nothing',
};

const errorOf = ({ code, pointer }: RequirementProblem): FieldError => ({
  pointer,
  detail: DETAIL[code] ?? code,
});

/** A rule, and where it stands in what is written. */
interface PlacedRule {
  readonly requirement: Requirement;
  readonly pointer: string;
}

const formErrors = ({ requirement, pointer }: PlacedRule): readonly FieldError[] => {
  const form = validateRequirement(requirement).filter(({ severity }) => severity === 'error');
  return [...sizeErrors(requirement), ...form.map(errorOf)].map((error) => ({
    ...error,
    pointer: `${pointer}${error.pointer}`,
  }));
};

/**
 * Everything that keeps rules from being stored: their form, their size, achievements and trust lists that do not
 * exist, levels that an achievement does not have. What is merely unwise is a warning and stays possible.
 */
export const ruleErrors = async (
  { achievements, commons }: Pick<EmployerDependencies, 'achievements' | 'commons'>,
  rules: readonly PlacedRule[],
): Promise<readonly FieldError[]> => {
  const errors = rules.flatMap(formErrors);
  if (errors.length > 0) return errors;

  const leaves = rules.flatMap(({ requirement, pointer }) =>
    leavesOf(requirement).map((leaf) => ({ rule: leaf.rule, pointer: `${pointer}${leaf.pointer}` })),
  );
  const achievementIds = new Set(leaves.flatMap(({ rule }) => rule.achievement ?? []));
  const trustIds = new Set(leaves.flatMap(({ rule }) => rule.trust ?? []));
  const [listed, lists] = await Promise.all([
    achievements.listed([...achievementIds]),
    Promise.all([...trustIds].map((id) => (isId('trust', id) ? commons.trustLists.anywhere(id) : undefined))),
  ]);
  const known = new Set<string>(lists.flatMap((list) => list?.id ?? []));
  return leaves.flatMap(({ rule: { achievement: id, minLevel, trust = [] }, pointer }) => {
    const achievement = id && listed.get(id);
    const isUnfit = achievement && minLevel !== undefined && !achievement.levels.includes(minLevel);
    return [
      ...(id !== undefined && achievement === undefined
        ? [{ pointer: `${pointer}/achievement`, detail: 'is not a listed achievement' }]
        : []),
      ...(isUnfit ? [{ pointer: `${pointer}/minLevel`, detail: 'is not a level of this achievement' }] : []),
      ...trust.flatMap((list, at) =>
        known.has(list) ? [] : [{ pointer: `${pointer}/trust/${at}`, detail: 'is not a trust list' }],
      ),
    ];
  });
};

/** Everything that keeps one rule from being stored. */
export const requirementErrors = (
  deps: Pick<EmployerDependencies, 'achievements' | 'commons'>,
  requirement: Requirement,
): Promise<readonly FieldError[]> => ruleErrors(deps, [{ requirement, pointer: '' }]);
