import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { StandingView } from '../../../contract/commons.ts';
import { json, notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { AchievementParameter, NoQuery } from '../parameters.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/achievements/{achievement}/standing',
  operationId: 'readAchievementStanding',
  tags: ['Catalog'],
  summary: 'Read what others say of an achievement: what is as good as it, and what is doubted',
  request: { params: AchievementParameter, query: NoQuery },
  responses: {
    200: json('Claims and disputes, each with who says so', StandingView),
    ...notModified,
    ...problems('not-found', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { market, commons } = c.var.services;
  const { achievement } = c.req.valid('param');
  const found = await market.achievement(achievement);
  if (found === undefined) return problem(c, 'not-found');
  const { claims, disputes } = await commons.standing(found.id);
  return c.json({ claims: [...claims], disputes: [...disputes] }, 200);
};
