import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SESSION_COOKIE, SESSION_SECONDS } from '../../contract/session.ts';
import type { SessionId } from '../../domain/ids.ts';
import { parseSessionCookie, type SessionAccess, sessionCookie } from '../../services/session/access.ts';
import type { PresentationEnvironment } from './environment.ts';

/** Gives the browser the session's secret in a cookie that no script and no other site can read. */
export const giveCookie = (c: Context<PresentationEnvironment>, access: SessionAccess): void =>
  setCookie(c, SESSION_COOKIE, sessionCookie(access), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: SESSION_SECONDS,
    secure: c.var.origin.startsWith('https:'),
  });

/** Takes the cookie back when it is this session's. */
export const takeCookie = (c: Context<PresentationEnvironment>, id: SessionId): void => {
  if (parseSessionCookie(getCookie(c, SESSION_COOKIE))?.id !== id) return;
  deleteCookie(c, SESSION_COOKIE, { path: '/', secure: c.var.origin.startsWith('https:') });
};

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]{1,512})$/i;

/**
 * What the request shows to read session `id`: a bearer secret (RFC 6750 section 2.1), else the cookie when it
 * names this session. Whether the secret is the right one is for the service to find out.
 */
export const accessOf = (c: Context<PresentationEnvironment>, id: SessionId): SessionAccess | undefined => {
  const header = c.req.header('authorization');
  if (header !== undefined) {
    const secret = BEARER.exec(header)?.[1];
    return secret === undefined ? undefined : { id, secret };
  }
  const access = parseSessionCookie(getCookie(c, SESSION_COOKIE));
  return access?.id === id ? access : undefined;
};
