import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { SessionView } from '../../contract/session.ts';
import { json, notModified } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import { accessOf } from './cookie.ts';
import type { PresentationEnvironment } from './environment.ts';
import { LanguageQuery, languageOf } from './language.ts';
import { SessionParameter } from './session-parameter.ts';
import { sessionView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/sessions/{session}',
  operationId: 'readSession',
  tags: ['Sessions'],
  summary: 'Read what came of a session',
  description:
    'Poll with `If-None-Match`. A wrong secret, an unknown session and an expired one are all `not-found`.',
  security: [{ session: [] }, { sessionCookie: [] }],
  request: { params: SessionParameter, query: LanguageQuery },
  responses: {
    200: json('The session', SessionView),
    ...notModified,
    ...problems('secret-missing', 'not-found', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, PresentationEnvironment> = async (c) => {
  const { services } = c.var;
  const access = accessOf(c, c.req.valid('param').session);
  if (access === undefined) return problem(c, 'secret-missing');
  const session = await services.read(access);
  if (session === undefined) return problem(c, 'not-found');
  const result = session.kind === 'done' ? await services.result(session) : undefined;
  return c.json(sessionView(session, result, languageOf(c)), 200);
};
