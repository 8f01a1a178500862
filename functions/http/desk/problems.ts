import type { z } from '@hono/zod-openapi';
import type { FieldProblem } from '../../services/desk/desk.ts';
import type { Failure } from '../../services/employer/failure.ts';
import type { Refused } from './form.ts';

type Issue = z.core.$ZodIssue;

/** `/promise/kind` of a use case is the field `promise.kind` of a form; `''` is the form as a whole. */
const fieldOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

const limitOf = (limit: number | bigint): number => Number(limit);

const problemOf = (issue: Issue): FieldProblem => {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'too_big') {
    const code = issue.origin === 'number' ? 'too-large' : 'too-long';
    return { field, code, limit: limitOf(issue.maximum) };
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'number') return { field, code: 'too-small', limit: limitOf(issue.minimum) };
    return Number(issue.minimum) <= 1
      ? { field, code: 'missing' }
      : { field, code: 'too-short', limit: limitOf(issue.minimum) };
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return isMissing ? { field, code: 'missing' } : { field, code: 'invalid', detail: issue.message };
};

/** What a schema finds wrong with the fields, one problem a field. */
export const problemsOfIssues = (issues: readonly Issue[]): Refused => {
  if (issues.some((issue) => issue.code === 'unrecognized_keys')) {
    return { failure: 'field-unknown', problems: [] };
  }
  const byField = new Map<string, FieldProblem>();
  for (const problem of issues.map(problemOf)) {
    if (!byField.has(problem.field)) byField.set(problem.field, problem);
  }
  return { failure: 'field-invalid', problems: [...byField.values()] };
};

/** A use case's reason as a form tells it. */
export const problemsOfFailure = (failure: Failure): Refused => ({
  failure: failure.kind,
  problems:
    'errors' in failure
      ? failure.errors.map(({ pointer, detail }) => ({ field: fieldOf(pointer), code: 'invalid', detail }))
      : [],
  ...(failure.kind === 'version-conflict' ? { meanwhile: failure.meanwhile } : {}),
});
