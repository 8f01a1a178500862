import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { SESSION_COOKIE } from '../../contract/session-cookie.ts';
import type { Pages } from '../../services/pages.ts';
import type { AppOptions } from '../app.ts';
import { compressed } from '../compress.ts';
import type { HttpEnvironment } from '../environment.ts';
import { failureOf } from '../failure.ts';
import { problem } from '../problem.ts';
import { requestId } from '../request-id.ts';

export interface PagesOptions extends AppOptions<Pages> {
  /** The built pages. */
  readonly render: (request: Request, pages: Pages) => Promise<Response>;
}

/** The CSP is not here: it comes with each page, with the hashes of that page. */
const SECURED = {
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: with it a form of our own page says `Origin: null`, like one of another site.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** What a proxy says of the request would let a visitor choose the host that the page believes it has. */
const isForwarded = (name: string): boolean =>
  name === 'host' || name === 'forwarded' || name.startsWith('x-forwarded-');

/** The request as the page may see it: at the public origin, whatever host it was sent to. */
const atOrigin = (request: Request, origin: string): Request => {
  const asked = new URL(request.url);
  const url = new URL(origin);
  url.pathname = asked.pathname;
  url.search = asked.search;
  const headers = new Headers([...request.headers].filter(([name]) => !isForwarded(name)));
  return new Request(url, { headers });
};

/** The pages: GET and HEAD alone, rendered for the public origin; whoever shows a session is never cached. */
export const createPagesApp = ({ origin, services, render, onFailure, onAnswer }: PagesOptions) => {
  const app = new Hono<HttpEnvironment<Pages>>();
  app.use(async (c, next) => {
    const [id, start] = [requestId(c.env), performance.now()];
    c.set('requestId', id);
    c.set('origin', origin);
    c.set('services', services);
    await next();
    c.header('x-request-id', id);
    for (const [name, value] of Object.entries(SECURED)) c.header(name, value);
    const { status } = c.res;
    const ms = Math.round(performance.now() - start);
    onAnswer?.({ requestId: id, method: c.req.method, route: 'page', status, ms });
  });
  app.use(compressed);
  app.get('*', async (c) => {
    const page = await render(atOrigin(c.req.raw, origin), services);
    const response = new Response(page.body, page);
    if (getCookie(c, SESSION_COOKIE) !== undefined) response.headers.set('cache-control', 'no-store');
    else if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-cache');
    return response;
  });
  app.all('*', (c) => {
    c.header('allow', 'GET, HEAD');
    return problem(c, 'method-not-allowed');
  });
  app.onError((error, c) => {
    onFailure(failureOf(error, c.var.requestId, `${c.req.method} page`));
    return problem(c, 'internal');
  });
  return app;
};
