import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PublicAchievementView } from '../../contract/achievement.ts';
import { pageOf } from '../../contract/paging.ts';
import { json, notModified } from '../operation.ts';
import { problems } from '../problem.ts';
import { AchievementQuery } from './achievement-query.ts';
import type { CatalogEnvironment } from './environment.ts';
import { achievementView, pageView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/achievements',
  operationId: 'listAchievements',
  tags: ['Catalog'],
  summary: 'List the achievements of the catalog by name, or search them',
  description:
    'Without filters the list is by name. With filters the nearest come first. A cursor is good for the filters it was made with.',
  request: { query: AchievementQuery },
  responses: {
    200: json('A page of achievements', pageOf(PublicAchievementView)),
    ...notModified,
    ...problems('cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { limit, cursor, ...filter } = c.req.valid('query');
  const page = await c.var.services.market.achievements({ limit, cursor, filter });
  return c.json(pageView(page, achievementView), 200);
};
