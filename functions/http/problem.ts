import type { Context } from 'hono';
import type { TypedResponse } from 'hono/types';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import {
  DescribedProblem,
  type Meanwhile,
  PROBLEMS,
  type Problem,
  type ProblemCode,
} from '../contract/problem.ts';
import type { HttpEnvironment } from './environment.ts';

/** The HTTP status that a problem code always has. */
export type StatusOf<C extends ProblemCode> = (typeof PROBLEMS)[C][0];

/** One entry of a route's `responses` for each status that the codes have. */
export type ProblemResponses<C extends ProblemCode> = {
  readonly [S in StatusOf<C>]: {
    readonly description: string;
    readonly content: { readonly 'application/problem+json': { readonly schema: typeof Problem } };
  };
};

export interface ProblemDetails {
  readonly detail?: string | undefined;
  readonly errors?: Problem['errors'];
  readonly meanwhile?: Meanwhile | undefined;
}

/** A problem as a value (RFC 9457 section 3.1); `type` is an address under the public origin. */
const problemOf = (
  origin: string,
  requestId: string,
  code: ProblemCode,
  details: ProblemDetails = {},
): Problem => {
  const [status, title] = PROBLEMS[code];
  return {
    type: `${origin}/problems/${code}`,
    title,
    status,
    code,
    ...(details.detail === undefined ? {} : { detail: details.detail }),
    instance: `urn:request:${requestId}`,
    ...(details.errors === undefined ? {} : { errors: details.errors }),
    ...(details.meanwhile === undefined ? {} : { meanwhile: details.meanwhile }),
  };
};

/** What answering with a problem takes of a context, so that an area may keep more in its own. */
type ProblemContext =
  | Context<HttpEnvironment<unknown>>
  | Pick<Context<HttpEnvironment<unknown>>, 'json' | 'var'>;

/**
 * Answers with `application/problem+json` (RFC 9457). The status follows from the code, in the types too, so that
 * an operation can only answer a problem that its route declares with `problems(...)`.
 */
export const problem = <C extends ProblemCode>(
  c: ProblemContext,
  code: C,
  details: ProblemDetails = {},
): Response & TypedResponse<Problem, StatusOf<C>, 'json'> => {
  const status: StatusOf<C> & ContentfulStatusCode = PROBLEMS[code][0];
  return c.json(problemOf(c.var.origin, c.var.requestId, code, details), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
};

/** What any operation may answer, whatever it does. */
const ANYWHERE = ['internal', 'dependency-down'] as const satisfies readonly ProblemCode[];
type Anywhere = (typeof ANYWHERE)[number];

/**
 * The problem responses of a route: `responses: { 200: ..., ...problems('not-found', 'cursor-invalid') }`. The
 * description of each status lists its codes.
 */
export function problems<C extends ProblemCode>(...codes: readonly C[]): ProblemResponses<C | Anywhere>;
// The overload ties the keys to the codes, which `Object.fromEntries` cannot say.
export function problems(...codes: readonly ProblemCode[]): Record<number, unknown> {
  const byStatus = Map.groupBy(new Set([...codes, ...ANYWHERE]), (code) => PROBLEMS[code][0]);
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      status,
      {
        description: of.map((code) => `\`${code}\`: ${PROBLEMS[code][1]}.`).join(' '),
        content: { 'application/problem+json': { schema: DescribedProblem } },
      },
    ]),
  );
}
