import { createMiddleware } from 'hono/factory';
import { isId } from '../domain/ids.ts';
import type { Tokens } from '../services/ports/tokens.ts';
import type { HttpEnvironment } from './environment.ts';
import { problem } from './problem.ts';

/** What an operation behind `authorize` finds in its context besides. */
export interface SignedIn {
  Variables: {
    /** The `sub` of the person who is signed in, or the id of the API key. */
    subject: string;
  };
}

/** RFC 6750 section 2.1; longer than this is no token of ours. */
const BEARER = /^Bearer +([A-Za-z0-9\-._~+/]{1,8192}=*)$/i;

/** Where an API key may act; in which of the organizations is for the guard to say. */
const INSIDE = '/api/employer/organizations/';

/**
 * Lets nobody through who is not signed in (RFC 6750): 401 without a token or with a bad one, 503 when the issuer
 * cannot be asked. Nothing of a token is kept, logged or told.
 */
export const authorize = createMiddleware<HttpEnvironment<Tokens> & SignedIn>(async (c, next) => {
  const header = c.req.header('authorization');
  if (header === undefined) {
    c.header('www-authenticate', 'Bearer');
    return problem(c, 'token-missing');
  }
  const token = BEARER.exec(header)?.[1];
  const who = token === undefined ? undefined : await c.var.services.subjectOf(token);
  if (who?.ok === true) {
    // Outside of organizations people act for themselves, which a key cannot.
    if (isId('key', who.value) && !c.req.path.startsWith(INSIDE)) return problem(c, 'forbidden');
    c.set('subject', who.value);
    return next();
  }
  if (who?.error.kind === 'unreachable') return problem(c, 'dependency-down');
  c.header('www-authenticate', 'Bearer error="invalid_token"');
  return problem(c, 'token-invalid');
});
