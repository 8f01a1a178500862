import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PageQuery } from '../../contract/paging.ts';
import { RoleVersionsView } from '../../contract/role-changes.ts';
import { json, notModified } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import type { CatalogEnvironment } from './environment.ts';
import { RoleParameter } from './parameters.ts';
import { pageView, versionView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/roles/{role}/versions',
  operationId: 'listRoleVersions',
  tags: ['Catalog'],
  summary: 'List the published versions of a role, newest first',
  request: { params: RoleParameter, query: PageQuery },
  responses: {
    200: json('A page of versions, and when the role was last said to be still true', RoleVersionsView),
    ...notModified,
    ...problems('not-found', 'cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { market } = c.var.services;
  const { role } = c.req.valid('param');
  const [page, confirmedAt] = await Promise.all([
    market.versions(role, c.req.valid('query')),
    market.confirmedAt(role),
  ]);
  if (page.items.length === 0) return problem(c, 'not-found');
  return c.json(
    { ...(confirmedAt === undefined ? {} : { confirmedAt }), ...pageView(page, versionView) },
    200,
  );
};
