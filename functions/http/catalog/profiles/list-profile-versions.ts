import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../../contract/paging.ts';
import { ProfileSummaryView } from '../../../contract/profile.ts';
import { json, notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import { profileSummary } from '../../profile-views.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { pageView } from '../views.ts';
import { ProfileParameter } from './parameters.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/profiles/{profile}/versions',
  operationId: 'listProfileVersions',
  tags: ['Catalog'],
  summary: 'List the published versions of a profile, newest first',
  request: { params: ProfileParameter, query: PageQuery },
  responses: {
    200: json('A page of versions', pageOf(ProfileSummaryView)),
    ...notModified,
    ...problems('not-found', 'cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { profile } = c.req.valid('param');
  const page = await c.var.services.profiles.profileVersions(profile, c.req.valid('query'));
  if (page.items.length === 0) return problem(c, 'not-found');
  return c.json(pageView(page, profileSummary), 200);
};
