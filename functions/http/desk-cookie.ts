import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** `__Host-` ties a cookie to this very host; browsers take it over https alone, which is what is deployed. */
const nameOf = (base: string, origin: string): string =>
  origin.startsWith('https:') ? `__Host-${base}` : base;

const attributes = (origin: string) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax' as const,
  secure: origin.startsWith('https:'),
});

/** A cookie that no script and no other site can read or send with a change. */
export const guardedCookie = (base: string) => ({
  read: (c: Context, origin: string): string | undefined => getCookie(c, nameOf(base, origin)),
  give: (c: Context, origin: string, value: string, maxAge: number): void =>
    setCookie(c, nameOf(base, origin), value, { ...attributes(origin), maxAge }),
  take: (c: Context, origin: string): void => {
    deleteCookie(c, nameOf(base, origin), attributes(origin));
  },
});

/** Names the stay of a signed-in person; 256 random bits. */
export const deskCookie = guardedCookie('rh_desk');
