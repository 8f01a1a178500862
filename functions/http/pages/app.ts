import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { SESSION_COOKIE } from '../../contract/session-cookie.ts';
import type { Pages } from '../../services/pages.ts';
import type { AppOptions } from '../app.ts';
import { compressed } from '../compress.ts';
import type { HttpEnvironment } from '../environment.ts';
import { failureOf } from '../failure.ts';
import { problem } from '../problem.ts';
import { atOrigin, pageFrame } from './frame.ts';

export interface PagesOptions extends AppOptions<Pages> {
  /** The built pages. */
  readonly render: (request: Request, pages: Pages) => Promise<Response>;
}

/** The pages: GET and HEAD alone, rendered for the public origin; whoever shows a session is never cached. */
export const createPagesApp = (options: PagesOptions) => {
  const { origin, services, render, onFailure } = options;
  const app = new Hono<HttpEnvironment<Pages>>();
  app.use(pageFrame({ ...options, route: 'page' }));
  app.use(compressed);
  app.get('*', async (c) => {
    const page = await render(atOrigin(c.req.raw, origin), services);
    const { headers } = page;
    // A page of an error that says when to try again is of one that passes (RFC 9110 section 15.6.4).
    const status = page.status === 500 && headers.has('retry-after') ? 503 : page.status;
    const response = new Response(page.body, { status, headers });
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
