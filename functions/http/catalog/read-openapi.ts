import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { json, notModified } from '../operation.ts';
import { problems } from '../problem.ts';
import type { CatalogEnvironment } from './environment.ts';
import { NoQuery } from './parameters.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/openapi.json',
  operationId: 'readOpenApi',
  tags: ['Catalog'],
  summary: 'Read this description of the whole API (OpenAPI 3.1)',
  request: { query: NoQuery },
  responses: {
    200: json('The OpenAPI document', z.looseObject({ openapi: z.string() })),
    ...notModified,
    ...problems('field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = (c) =>
  c.json({ openapi: '3.1.0', ...c.var.services.openApi() }, 200);
