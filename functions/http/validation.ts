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

/** Where the tag of a union's branch (`op`, `kind`, `state`), a literal, is not the one that was sent. */
const wrongTags = (branch: readonly Issue[]) =>
  branch.flatMap((issue) =>
    issue.code === 'invalid_value' && issue.values.length === 1 && issue.path.length === 1 ? [issue] : [],
  );

/**
 * Issues with the unions opened: of the branches whose tag fits, the one that came furthest says what is wrong, not
 * "Invalid input"; where no tag fits, all of them are told.
 */
const plain = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union') return [issue];
  const under = (inner: Issue): Issue => ({ ...inner, path: [...issue.path, ...inner.path] });
  const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map((inner) => inner.path.length));
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const [closest] = branches
    .filter((branch) => wrongTags(branch).length === 0)
    .toSorted((a, b) => depth(b) - depth(a) || a.length - b.length);
  if (closest !== undefined) return closest.flatMap((inner) => plain(under(inner)));
  const tags = branches.flatMap(wrongTags);
  const [first] = tags;
  if (first === undefined) return [issue];
  const values = new Set(tags.flatMap((tag) => tag.values));
  return [{ ...under(first), message: `not one of ${[...values].join(', ')}` }];
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
