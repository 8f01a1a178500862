import type { Context } from 'hono';

/**
 * Whether a browser says that one of our own pages sent the request (`Origin`, RFC 6454 section 7; else Fetch Metadata).
 * What says neither is refused too: every browser says one of them with a form or a script, and the cookie is only for
 * browsers.
 */
export const isSameOrigin = (c: Context, own: string): boolean => {
  const origin = c.req.header('origin');
  return origin === undefined ? c.req.header('sec-fetch-site') === 'same-origin' : origin === own;
};
