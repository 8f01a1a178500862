import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PublicOrganizationView } from '../../contract/organization.ts';
import { PageQuery, pageOf } from '../../contract/paging.ts';
import { json, notModified } from '../operation.ts';
import { problems } from '../problem.ts';
import type { CatalogEnvironment } from './environment.ts';
import { pageView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/organizations',
  operationId: 'listOrganizations',
  tags: ['Catalog'],
  summary: 'List the organizations that proved their domain, by name',
  request: { query: PageQuery },
  responses: {
    200: json('A page of organizations', pageOf(PublicOrganizationView)),
    ...notModified,
    ...problems('cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const page = await c.var.services.market.organizations(c.req.valid('query'));
  return c.json(
    pageView(page, (organization) => organization),
    200,
  );
};
