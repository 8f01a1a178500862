import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { RecognitionView } from '../../contract/role.ts';
import { json, notModified } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import type { CatalogEnvironment } from './environment.ts';
import { NoQuery, RoleParameter } from './parameters.ts';
import { recognitionView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/roles/{role}',
  operationId: 'readRole',
  tags: ['Catalog'],
  summary: 'Read the newest version of a role, live or not',
  request: { params: RoleParameter, query: NoQuery },
  responses: {
    200: json('The role, what it asks for and what it promises', RecognitionView),
    ...notModified,
    ...problems('not-found', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const version = await c.var.services.market.role(c.req.valid('param').role);
  return version === undefined ? problem(c, 'not-found') : c.json(recognitionView(version), 200);
};
