import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { TrustListView } from '../../../contract/commons.ts';
import { PageQuery, pageOf } from '../../../contract/paging.ts';
import { json, notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { OrganizationParameter } from '../parameters.ts';
import { pageView } from '../views.ts';
import { trustListView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/organizations/{organization}/trust-lists',
  operationId: 'listOrganizationTrustLists',
  tags: ['Catalog'],
  summary: 'List the trust lists of an organization',
  request: { params: OrganizationParameter, query: PageQuery },
  responses: {
    200: json('A page of trust lists', pageOf(TrustListView)),
    ...notModified,
    ...problems('not-found', 'cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { market, commons } = c.var.services;
  const { organization } = c.req.valid('param');
  if ((await market.organization(organization)) === undefined) return problem(c, 'not-found');
  return c.json(pageView(await commons.trustListsOf(organization, c.req.valid('query')), trustListView), 200);
};
