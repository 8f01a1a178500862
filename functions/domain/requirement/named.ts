import type { AchievementId } from '../ids.ts';
import type { Requirement, Rule } from './requirement.ts';

const namedIn = (rule: Rule): readonly AchievementId[] => {
  if (rule.op === 'leaf') return rule.achievement === undefined ? [] : [rule.achievement];
  return rule.of.flatMap(namedIn);
};

/** The achievements that a requirement names in any leaf, required or preferred, each once. */
export const achievementsNamed = ({ required, preferred }: Requirement): ReadonlySet<AchievementId> =>
  new Set([required, ...preferred].flatMap(namedIn));
