import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { RecognitionView } from '../../contract/role.ts';
import { json, notModified } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import type { CatalogEnvironment } from './environment.ts';
import { NoQuery, VersionParameter } from './parameters.ts';
import { recognitionView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/roles/{role}/versions/{number}',
  operationId: 'readRoleVersion',
  tags: ['Catalog'],
  summary: 'Read one published version of a role; it never changes',
  request: { params: VersionParameter, query: NoQuery },
  responses: {
    200: json('The version as it was published', RecognitionView),
    ...notModified,
    ...problems('not-found', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { role, number } = c.req.valid('param');
  const version = await c.var.services.market.roleVersion(role, number);
  return version === undefined ? problem(c, 'not-found') : c.json(recognitionView(version), 200);
};
