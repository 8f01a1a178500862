import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { TrustListView } from '../../../contract/commons.ts';
import { json, notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { NoQuery } from '../parameters.ts';
import { TrustVersionParameter } from './parameters.ts';
import { trustListView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/trust-lists/{trust}/versions/{number}',
  operationId: 'readTrustListVersion',
  tags: ['Catalog'],
  summary: 'Read one version of a trust list; it never changes',
  request: { params: TrustVersionParameter, query: NoQuery },
  responses: {
    200: json('The version', TrustListView),
    ...notModified,
    ...problems('not-found', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { trust, number } = c.req.valid('param');
  const found = await c.var.services.commons.trustListVersion(trust, number);
  return found === undefined ? problem(c, 'not-found') : c.json(trustListView(found), 200);
};
