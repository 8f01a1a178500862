import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Repeatable } from '../../services/employer/once.ts';
import { readIfMatch } from '../etag.ts';
import { problem } from '../problem.ts';
import type { EmployerEnvironment } from './environment.ts';

const KEY = /^[\x21-\x7e]{1,200}$/;

/** Everything that makes a request the one it is: the operation with its parameters, the version, the body. */
const fingerprintOf = (c: Context<EmployerEnvironment>, body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([c.req.method, c.req.path, c.req.header('if-match') ?? null, body]))
    .digest('hex');

/**
 * The idempotency key of this request with what it stands for. `body` is the body as its schema read it, so that
 * neither blanks nor the order of fields make another request of it.
 */
export const repeatable = (c: Context<EmployerEnvironment>, body: unknown) => {
  const key = c.req.header('idempotency-key');
  if (key === undefined || key === '') return fail(problem(c, 'key-required'));
  if (KEY.test(key)) return ok<Repeatable>({ key, fingerprint: fingerprintOf(c, body) });
  const detail = 'not 1 to 200 visible ASCII characters';
  return fail(problem(c, 'field-invalid', { errors: [{ parameter: 'idempotency-key', detail }] }));
};

/** The version that the caller read, from `If-Match`. */
export const expectedVersion = (c: Context<EmployerEnvironment>) => {
  const version = readIfMatch(c.req.header('if-match'));
  return version.ok ? version : fail(problem(c, version.error));
};

/** Both, for a request that is a change and may be repeated. */
export const repeatableChange = (
  c: Context<EmployerEnvironment>,
  body: unknown,
): Result<
  { readonly request: Repeatable; readonly version: number },
  ErrorOf<typeof repeatable> | ErrorOf<typeof expectedVersion>
> => {
  const request = repeatable(c, body);
  if (!request.ok) return request;
  const version = expectedVersion(c);
  return version.ok ? ok({ request: request.value, version: version.value }) : version;
};

type ErrorOf<F extends (...args: never[]) => Result<unknown, unknown>> = Extract<
  ReturnType<F>,
  { readonly ok: false }
>['error'];
