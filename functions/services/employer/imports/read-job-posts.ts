import type { Proposal } from '../../../domain/job-post/proposal.ts';
import { readPost } from '../../../domain/job-post/read-post.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';

/** The drafts that a job post proposes, none where it holds no post. Nothing is stored, not even the text. */
export const readJobPosts = async (
  deps: EmployerDependencies,
  visit: Visit,
  document: string,
): Promise<Result<readonly Proposal[], FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'edit');
  return seat.ok ? ok(readPost(document)) : seat;
};
