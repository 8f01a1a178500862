import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { problem, problems } from '../problem.ts';
import { isHelped, mediaTypeOf, seeOther, wantsPage } from './browser.ts';
import { accessOf, takeCookie } from './cookie.ts';
import type { PresentationEnvironment } from './environment.ts';
import { FormQuery } from './language.ts';
import { SessionParameter } from './session-parameter.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/sessions/{session}/deletion',
  operationId: 'deleteSessionByForm',
  tags: ['Sessions'],
  summary: 'Delete a session and its answer now, from a page without scripts',
  security: [{ sessionCookie: [] }],
  request: {
    params: SessionParameter,
    query: FormQuery,
    body: { content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } } },
  },
  responses: {
    303: {
      description:
        'The page that says that there is no result; in helper mode the first page, for the next person.',
    },
    ...problems(
      'secret-missing',
      'not-found',
      'content-type-unsupported',
      'cross-site',
      'body-too-large',
      'field-unknown',
      'field-invalid',
    ),
  },
});

export const handler: RouteHandler<typeof route, PresentationEnvironment> = async (c) => {
  if (mediaTypeOf(c) !== 'application/x-www-form-urlencoded') return problem(c, 'content-type-unsupported');
  const { session } = c.req.valid('param');
  const access = accessOf(c, session);
  if (wantsPage(c) || isHelped(c)) {
    // Whoever pressed the button must be able to go on, even where the answer has ended by itself.
    if (access !== undefined) await c.var.services.delete(access);
    takeCookie(c, session);
    return seeOther(c, isHelped(c) ? '/check' : '/result');
  }
  if (access === undefined) return problem(c, 'secret-missing');
  if (!(await c.var.services.delete(access))) return problem(c, 'not-found');
  takeCookie(c, session);
  return seeOther(c, '/result');
};
