import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PublicAchievementView } from '../../contract/achievement.ts';
import { PageQuery, pageOf } from '../../contract/paging.ts';
import { json, notModified } from '../operation.ts';
import { problems } from '../problem.ts';
import type { CatalogEnvironment } from './environment.ts';
import { achievementView, pageView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/achievements',
  operationId: 'listAchievements',
  tags: ['Catalog'],
  summary: 'List the achievements of the catalog by name',
  request: { query: PageQuery },
  responses: {
    200: json('A page of achievements', pageOf(PublicAchievementView)),
    ...notModified,
    ...problems('cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const page = await c.var.services.market.achievements(c.req.valid('query'));
  return c.json(pageView(page, achievementView), 200);
};
