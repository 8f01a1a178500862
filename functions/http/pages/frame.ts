import type { MiddlewareHandler } from 'hono';
import type { AppOptions } from '../app.ts';
import type { HttpEnvironment } from '../environment.ts';
import { requestId } from '../request-id.ts';

/** The CSP is not here: it comes with each page, with the hashes of that page. */
const SECURED = {
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: with it a form of our own page says `Origin: null`, like one of another site.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** What every page has around it: request id, the headers that guard a page, and a line for the log. */
export const pageFrame =
  <Services>({
    origin,
    services,
    onAnswer,
    route,
  }: Pick<AppOptions<Services>, 'origin' | 'services' | 'onAnswer'> & {
    readonly route: string;
  }): MiddlewareHandler<HttpEnvironment<Services>> =>
  async (c, next) => {
    const [id, start] = [requestId(c.env), performance.now()];
    c.set('requestId', id);
    c.set('origin', origin);
    c.set('services', services);
    await next();
    c.header('x-request-id', id);
    for (const [name, value] of Object.entries(SECURED)) c.header(name, value);
    const { status } = c.res;
    const ms = Math.round(performance.now() - start);
    onAnswer?.({ requestId: id, method: c.req.method, route, status, ms });
  };

/** What a proxy says of the request would let a visitor choose the host that the page believes it has. */
const isForwarded = (name: string): boolean =>
  name === 'host' || name === 'forwarded' || name.startsWith('x-forwarded-');

/**
 * The request for a page as the page may see it: a GET at the public origin, whatever host it was sent to.
 * @param path another page to show instead of the one that was asked for
 */
export const atOrigin = (request: Request, origin: string, path?: string): Request => {
  const asked = new URL(request.url);
  const url = new URL(origin);
  url.pathname = path ?? asked.pathname;
  url.search = asked.search;
  const headers = new Headers([...request.headers].filter(([name]) => !isForwarded(name)));
  return new Request(url, { headers });
};
