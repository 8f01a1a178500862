import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../../contract/paging.ts';
import { EndorsementView } from '../../../contract/signing.ts';
import { json, notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { AchievementParameter } from '../parameters.ts';
import { endorsementPage } from './endorsement-page.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/achievements/{achievement}/endorsements',
  operationId: 'listAchievementEndorsements',
  tags: ['Signed'],
  summary: 'List the signed endorsements of an achievement that hold now',
  description: 'A page may be shorter than asked for and still have a next one.',
  request: { params: AchievementParameter, query: PageQuery },
  responses: {
    200: json('A page of endorsements', pageOf(EndorsementView)),
    ...notModified,
    ...problems('not-found', 'cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { services, origin } = c.var;
  const { achievement } = c.req.valid('param');
  if ((await services.market.achievement(achievement)) === undefined) return problem(c, 'not-found');
  return c.json(await endorsementPage(services, origin, achievement, c.req.valid('query')), 200);
};
