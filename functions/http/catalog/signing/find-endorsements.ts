import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../../contract/paging.ts';
import { EndorsementView } from '../../../contract/signing.ts';
import { json, notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { endorsementPage } from './endorsement-page.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/endorsements',
  operationId: 'findEndorsements',
  tags: ['Signed'],
  summary: 'Find who recognizes the achievement of a badge, signed',
  description:
    'By what stands in the badge as `achievement.id` (OB 3.0) or `badge` (OB 2.0), by a CTID, or by our own id.',
  request: {
    query: PageQuery.extend({
      achievement: z.string().min(4).max(2048).meta({ description: 'An id or an alias of the achievement.' }),
    }),
  },
  responses: {
    200: json('A page of endorsements', pageOf(EndorsementView)),
    ...notModified,
    ...problems('not-found', 'cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { services, origin } = c.var;
  const { achievement: named, ...page } = c.req.valid('query');
  const achievement = await services.signed.achievementNamed(named);
  const listed = achievement && (await services.market.achievement(achievement));
  if (listed === undefined) return problem(c, 'not-found');
  return c.json(await endorsementPage(services, origin, listed.id, page), 200);
};
