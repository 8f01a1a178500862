import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PublicAchievementView } from '../../contract/achievement.ts';
import { json, notModified } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import type { CatalogEnvironment } from './environment.ts';
import { AchievementParameter, NoQuery } from './parameters.ts';
import { achievementView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/achievements/{achievement}',
  operationId: 'readAchievement',
  tags: ['Catalog'],
  summary: 'Read an achievement: who may sign it, how it is assessed, what reaching it takes',
  request: { params: AchievementParameter, query: NoQuery },
  responses: {
    200: json('The achievement', PublicAchievementView),
    ...notModified,
    ...problems('not-found', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const found = await c.var.services.market.achievement(c.req.valid('param').achievement);
  return found === undefined ? problem(c, 'not-found') : c.json(achievementView(found), 200);
};
