import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { isId, type KeyId } from '../domain/ids.ts';
import type { DeskSessions } from '../services/desk/sign-in.ts';
import type { Person } from '../services/ports/sign-in.ts';
import type { Tokens } from '../services/ports/tokens.ts';
import { deskCookie } from './desk-cookie.ts';
import type { HttpEnvironment } from './environment.ts';
import { problem } from './problem.ts';
import { isSameOrigin } from './same-origin.ts';

/** Who asks, and how that is known. The only place where another kind of caller is added. */
type Principal =
  /** A program with an access token of the sign-in, which acts for the person. */
  | { readonly kind: 'token'; readonly subject: string }
  /** The person's own browser, signed in at the desk. */
  | { readonly kind: 'desk'; readonly subject: string; readonly person: Person }
  /** A program with a key of one organization; the subject is the key's id. */
  | { readonly kind: 'key'; readonly subject: KeyId };

/** What an operation behind `authorize` finds in its context besides. */
export interface SignedIn {
  Variables: {
    principal: Principal;
    /** The `sub` of the person who is signed in, or the id of the API key: what guard, receipts and audit go by. */
    subject: string;
    /** The same with the name that the sign-in gave, where it is known. */
    person: Person;
  };
}

/** What `authorize` asks. */
export type Authority = Tokens & DeskSessions;

type AuthorityContext = Context<HttpEnvironment<Authority> & SignedIn>;

/** RFC 6750 section 2.1; longer than this is no token of ours. */
const BEARER = /^Bearer +([A-Za-z0-9\-._~+/]{1,8192}=*)$/i;

/** Where an API key may act; in which of the organizations is for the guard to say. */
const INSIDE = '/api/employer/organizations/';

const refuseToken = (c: AuthorityContext) => {
  c.header('www-authenticate', 'Bearer error="invalid_token"');
  return problem(c, 'token-invalid');
};

const byToken = async (c: AuthorityContext, header: string): Promise<Principal | Response> => {
  const token = BEARER.exec(header)?.[1];
  const who = token === undefined ? undefined : await c.var.services.subjectOf(token);
  if (who?.ok === true) {
    if (!isId('key', who.value)) return { kind: 'token', subject: who.value };
    // Outside of organizations people act for themselves, which a key cannot.
    return c.req.path.startsWith(INSIDE) ? { kind: 'key', subject: who.value } : problem(c, 'forbidden');
  }
  return who?.error.kind === 'unreachable' ? problem(c, 'dependency-down') : refuseToken(c);
};

/** A browser sends the cookie by itself, also when another site's page made it ask: a change must come from our own. */
const byCookie = async (c: AuthorityContext, cookie: string): Promise<Principal | Response> => {
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!reads && !isSameOrigin(c, c.var.origin)) return problem(c, 'cross-site');
  const session = await c.var.services.deskSession(cookie);
  return session === undefined
    ? refuseToken(c)
    : { kind: 'desk', subject: session.person.subject, person: session.person };
};

/**
 * Lets nobody through who is not signed in: an access token (RFC 6750) or, without an `Authorization` header, the desk's
 * cookie. 401 without either or with a bad one, 403 for a change by cookie that another site's page sent, 503 when
 * the issuer cannot be asked. Nothing of a token or a cookie is kept, logged or told.
 */
export const authorize = createMiddleware<HttpEnvironment<Authority> & SignedIn>(async (c, next) => {
  const header = c.req.header('authorization');
  const cookie = deskCookie.read(c, c.var.origin);
  if (header === undefined && cookie === undefined) {
    c.header('www-authenticate', 'Bearer');
    return problem(c, 'token-missing');
  }
  const principal = header === undefined ? await byCookie(c, cookie ?? '') : await byToken(c, header);
  if (principal instanceof Response) return principal;
  c.set('principal', principal);
  c.set('subject', principal.subject);
  c.set('person', principal.kind === 'desk' ? principal.person : { subject: principal.subject });
  return next();
});
