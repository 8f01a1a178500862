import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { templateCsv } from '../../domain/import/write-csv.ts';
import { notModified } from '../operation.ts';
import { problems } from '../problem.ts';
import type { CatalogEnvironment } from './environment.ts';
import { NoQuery } from './parameters.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/role-import-template.csv',
  operationId: 'readImportTemplate',
  tags: ['Catalog'],
  summary: 'The table to begin with when an organization loads many roles at once',
  request: { query: NoQuery },
  responses: {
    200: { description: 'CSV (RFC 4180)', content: { 'text/csv': { schema: z.string() } } },
    ...notModified,
    ...problems('field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) =>
  c.body(templateCsv(), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="roles.csv"',
  });
