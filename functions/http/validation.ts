import type { Context } from 'hono';
import type { z } from 'zod';
import type { Problem } from '../contract/problem.ts';
import type { HttpEnvironment } from './environment.ts';
import { problem } from './problem.ts';

type FieldError = NonNullable<Problem['errors']>[number];
type Issue = z.core.$ZodIssue;

/** RFC 6901: `~` and `/` are escaped; the empty pointer is the whole document. */
export const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Issues with the union branches opened: the branch that came furthest says what is wrong, not "Invalid input". */
const plain = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union') return [issue];
  const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map((inner) => inner.path.length));
  const wrongTag = (branch: readonly Issue[]) =>
    branch.some((inner) => inner.path.length === 1 && inner.code === 'invalid_value');
  const told = issue.errors.filter((branch) => branch.length > 0 && !wrongTag(branch));
  const [closest] = told.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length);
  if (closest === undefined) return [issue];
  return closest.flatMap((inner) => plain({ ...inner, path: [...issue.path, ...inner.path] }));
};

/** One error a field; a key that is not known is an error of its own, at its own place. */
const fieldErrors = (issues: readonly Issue[], target: string): readonly FieldError[] =>
  issues.flatMap((issue) => {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    const detail = issue.code === 'unrecognized_keys' ? 'not known here' : issue.message;
    return paths.map((path) =>
      target === 'json' || target === 'form'
        ? { pointer: jsonPointer(path), detail }
        : { parameter: path.map(String).join('.'), detail },
    );
  });

/**
 * What a request that does not fit its schema is answered with, for every operation: `field-unknown` when all that
 * is wrong are unknown fields, else `field-invalid`. A path parameter that is no id names nothing: `not-found`, so
 * that an unknown and a malformed id look the same.
 */
export const refuseInvalid = <Services>(
  result: { readonly target: string } & (
    | { readonly success: true }
    | { readonly success: false; readonly error: z.ZodError }
  ),
  c: Context<HttpEnvironment<Services>>,
) => {
  if (result.success) return undefined;
  if (result.target === 'param') return problem(c, 'not-found');
  const issues = result.error.issues.flatMap(plain);
  const code = issues.every((issue) => issue.code === 'unrecognized_keys')
    ? 'field-unknown'
    : 'field-invalid';
  return problem(c, code, { errors: [...fieldErrors(issues, result.target)] });
};
