import type { PublicAchievement } from '../../../functions/domain/achievement.ts';
import { catalogView, type TrustLists } from '../../../functions/domain/evaluate/catalog-view.ts';
import { evaluate } from '../../../functions/domain/evaluate/evaluate.ts';
import type { LeafExplanation } from '../../../functions/domain/evaluate/evaluation.ts';
import type { Evidence } from '../../../functions/domain/evaluate/evidence.ts';
import type { Leaf } from '../../../functions/domain/requirement/requirement.ts';
import { achievement, NOW, requires } from './make.ts';

/** The one leaf of a rule, decided. */
export const decide = (
  one: Leaf,
  shown: readonly Evidence[],
  market: readonly PublicAchievement[] = [achievement(1)],
  trust?: TrustLists,
): LeafExplanation => {
  const { leaves } = evaluate(requires(one), shown, catalogView(market, trust), NOW);
  const [only] = leaves;
  if (only === undefined || leaves.length !== 1) throw new Error('one leaf, one explanation');
  return only;
};

/** The same in one line: what was decided, and why. */
export const verdict = (...given: Parameters<typeof decide>): string => {
  const { truth, reason } = decide(...given);
  return `${truth}: ${reason}`;
};
