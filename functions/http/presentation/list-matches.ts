import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../contract/paging.ts';
import { MATCH_STATES, MatchView } from '../../contract/session.ts';
import { json, notModified } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import { accessOf } from './cookie.ts';
import type { PresentationEnvironment } from './environment.ts';
import { LanguageQuery, languageOf } from './language.ts';
import { SessionParameter } from './session-parameter.ts';
import { matchView } from './views.ts';

const MatchQuery = PageQuery.extend({
  ...LanguageQuery.shape,
  state: z.enum(MATCH_STATES).optional().meta({ description: 'Only matches in this state.' }),
});

export const route = createRoute({
  method: 'get',
  path: '/api/sessions/{session}/matches',
  operationId: 'listMatches',
  tags: ['Sessions'],
  summary:
    'List the live roles for this session, ranked for the learner, with a reason for each part of each rule',
  security: [{ session: [] }, { sessionCookie: [] }],
  request: { params: SessionParameter, query: MatchQuery },
  responses: {
    200: json('A page of matches', pageOf(MatchView)),
    ...notModified,
    ...problems('secret-missing', 'not-found', 'cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, PresentationEnvironment> = async (c) => {
  const access = accessOf(c, c.req.valid('param').session);
  if (access === undefined) return problem(c, 'secret-missing');
  const { lang, ...request } = c.req.valid('query');
  const reading = await c.var.services.matches(access, request);
  if (reading === undefined) return problem(c, 'not-found');
  if (reading.kind !== 'done') return problem(c, 'not-found', { detail: 'this session has no answer' });
  const { page, live } = reading;
  const language = languageOf(c);
  return c.json(
    {
      items: page.items.map((match) => matchView(match, live.catalog, language)),
      ...(page.next === undefined ? {} : { next: page.next }),
    },
    200,
  );
};
