import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../../contract/paging.ts';
import { ProfileSummaryView } from '../../../contract/profile.ts';
import { json, notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import { profileSummary } from '../../profile-views.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { OrganizationParameter } from '../parameters.ts';
import { pageView } from '../views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/organizations/{organization}/profiles',
  operationId: 'listOrganizationProfiles',
  tags: ['Catalog'],
  summary: 'List the live profiles of an organization',
  request: { params: OrganizationParameter, query: PageQuery },
  responses: {
    200: json('A page of profiles', pageOf(ProfileSummaryView)),
    ...notModified,
    ...problems('not-found', 'cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { market, profiles } = c.var.services;
  const { organization } = c.req.valid('param');
  if ((await market.organization(organization)) === undefined) return problem(c, 'not-found');
  return c.json(pageView(await profiles.profilesOf(organization, c.req.valid('query')), profileSummary), 200);
};
