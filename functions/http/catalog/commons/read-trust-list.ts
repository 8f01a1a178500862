import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { TrustListView } from '../../../contract/commons.ts';
import { json, notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { NoQuery } from '../parameters.ts';
import { TrustParameter } from './parameters.ts';
import { trustListView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/trust-lists/{trust}',
  operationId: 'readTrustList',
  tags: ['Catalog'],
  summary: 'Read a trust list as it is now',
  request: { params: TrustParameter, query: NoQuery },
  responses: {
    200: json('The trust list', TrustListView),
    ...notModified,
    ...problems('not-found', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const found = await c.var.services.commons.trustList(c.req.valid('param').trust);
  return found === undefined ? problem(c, 'not-found') : c.json(trustListView(found), 200);
};
