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

/**
 * Everything that keeps a rule from being stored: its form, its size, achievements and trust lists that do not
 * exist, levels that an achievement does not have. What is merely unwise is a warning and stays possible.
 */
export const requirementErrors = async (
  { achievements, commons }: Pick<EmployerDependencies, 'achievements' | 'commons'>,
  requirement: Requirement,
): Promise<readonly FieldError[]> => {
  const form = validateRequirement(requirement).filter(({ severity }) => severity === 'error');
  const errors = [...sizeErrors(requirement), ...form.map(errorOf)];
  if (errors.length > 0) return errors;

  const leaves = [...leavesOf(requirement)];
  const listed = await achievements.listed(
    leaves.flatMap(({ rule }) => (rule.achievement === undefined ? [] : [rule.achievement])),
  );
  const named = leaves.flatMap(({ rule, pointer }) =>
    (rule.trust ?? []).map((id, at) => ({ id, pointer: `${pointer}/trust/${at}` })),
  );
  const unknown = await Promise.all(
    named.map(async ({ id, pointer }) => {
      const known = isId('trust', id) && (await commons.trustLists.anywhere(id)) !== undefined;
      return known ? [] : [{ pointer, detail: 'is not a trust list' }];
    }),
  );
  const unfit = leaves.flatMap(({ rule: { achievement: id, minLevel }, pointer }) => {
    if (id === undefined) return [];
    const achievement = listed.get(id);
    if (achievement === undefined) {
      return [{ pointer: `${pointer}/achievement`, detail: 'is not a listed achievement' }];
    }
    return minLevel === undefined || achievement.levels.includes(minLevel)
      ? []
      : [{ pointer: `${pointer}/minLevel`, detail: 'is not a level of this achievement' }];
  });
  return [...unfit, ...unknown.flat()];
};
