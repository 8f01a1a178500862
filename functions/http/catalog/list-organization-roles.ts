import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../contract/paging.ts';
import { RecognitionView } from '../../contract/role.ts';
import { json, notModified } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import { AsOf } from './as-of.ts';
import type { CatalogEnvironment } from './environment.ts';
import { OrganizationParameter } from './parameters.ts';
import { pageView, recognitionView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/organizations/{organization}/roles',
  operationId: 'listOrganizationRoles',
  tags: ['Catalog'],
  summary: 'List the roles of an organization that are live, or were at a moment',
  request: { params: OrganizationParameter, query: PageQuery.extend({ asOf: AsOf }) },
  responses: {
    200: json('A page of roles', pageOf(RecognitionView)),
    ...notModified,
    ...problems('not-found', 'cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { market } = c.var.services;
  const { organization } = c.req.valid('param');
  if ((await market.organization(organization)) === undefined) return problem(c, 'not-found');
  return c.json(pageView(await market.rolesOf(organization, c.req.valid('query')), recognitionView), 200);
};
