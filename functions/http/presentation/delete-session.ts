import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { problem, problems } from '../problem.ts';
import { accessOf, takeCookie } from './cookie.ts';
import type { PresentationEnvironment } from './environment.ts';
import { NoQuery, SessionParameter } from './session-parameter.ts';

export const route = createRoute({
  method: 'delete',
  path: '/api/sessions/{session}',
  operationId: 'deleteSession',
  tags: ['Sessions'],
  summary: 'Delete a session and its answer now',
  security: [{ session: [] }, { sessionCookie: [] }],
  request: { params: SessionParameter, query: NoQuery },
  responses: {
    204: { description: 'It is gone.' },
    ...problems('secret-missing', 'not-found', 'cross-site', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, PresentationEnvironment> = async (c) => {
  const { session } = c.req.valid('param');
  const access = accessOf(c, session);
  if (access === undefined) return problem(c, 'secret-missing');
  if (!(await c.var.services.delete(access))) return problem(c, 'not-found');
  takeCookie(c, session);
  return c.body(null, 204);
};
