import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { pageOf } from '../../contract/paging.ts';
import { RecognitionView } from '../../contract/role.ts';
import { json, notModified } from '../operation.ts';
import { problems } from '../problem.ts';
import type { CatalogEnvironment } from './environment.ts';
import { RoleQuery } from './role-query.ts';
import { pageView, recognitionView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/roles',
  operationId: 'listRoles',
  tags: ['Catalog'],
  summary: 'List the live roles, newest first',
  description:
    'With filters a page may hold fewer roles than `limit`, even none, and still have a `next`: one request reads a bounded part of the list. The list ends where `next` is absent. A cursor is good for the filters it was made with.',
  request: { query: RoleQuery },
  responses: {
    200: json('A page of roles', pageOf(RecognitionView)),
    ...notModified,
    ...problems('cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { limit, cursor, ...filter } = c.req.valid('query');
  const page = await c.var.services.market.roles({ limit, cursor, filter });
  return c.json(pageView(page, recognitionView), 200);
};
