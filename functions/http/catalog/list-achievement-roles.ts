import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../contract/paging.ts';
import { RecognitionView } from '../../contract/role.ts';
import { json, notModified } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import type { CatalogEnvironment } from './environment.ts';
import { AchievementParameter } from './parameters.ts';
import { pageView, recognitionView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/achievements/{achievement}/roles',
  operationId: 'listAchievementRoles',
  tags: ['Catalog'],
  summary: 'List the live roles whose rule names this achievement',
  request: { params: AchievementParameter, query: PageQuery },
  responses: {
    200: json('A page of roles', pageOf(RecognitionView)),
    ...notModified,
    ...problems('not-found', 'cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { market } = c.var.services;
  const { achievement } = c.req.valid('param');
  if ((await market.achievement(achievement)) === undefined) return problem(c, 'not-found');
  return c.json(pageView(await market.recognizing(achievement, c.req.valid('query')), recognitionView), 200);
};
