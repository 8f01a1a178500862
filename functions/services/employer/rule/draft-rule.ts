import { isListed } from '../../../domain/achievement.ts';
import { type DraftedRule, draftRule } from '../../../domain/job-post/draft-rule.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';

/** Drafts a rule from the text of a job post, out of the public catalog. Nothing is stored, not even the text. */
export const draftRuleFromPost = async (
  deps: EmployerDependencies,
  visit: Visit,
  text: string,
): Promise<Result<DraftedRule, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'edit');
  return seat.ok ? ok(draftRule(text, (await deps.market.catalog()).filter(isListed))) : seat;
};
