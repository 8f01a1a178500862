import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PublicOrganizationView } from '../../contract/organization.ts';
import { json, notModified } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import type { CatalogEnvironment } from './environment.ts';
import { NoQuery, OrganizationParameter } from './parameters.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/organizations/{organization}',
  operationId: 'readOrganization',
  tags: ['Catalog'],
  summary: 'Read an organization and when it proved its domain',
  request: { params: OrganizationParameter, query: NoQuery },
  responses: {
    200: json('The organization', PublicOrganizationView),
    ...notModified,
    ...problems('not-found', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const found = await c.var.services.market.organization(c.req.valid('param').organization);
  return found === undefined ? problem(c, 'not-found') : c.json(found, 200);
};
