import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../../contract/paging.ts';
import { ProfileSummaryView } from '../../../contract/profile.ts';
import { json, notModified } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { profileSummary } from '../../profile-views.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { pageView } from '../views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/profiles',
  operationId: 'listProfiles',
  tags: ['Catalog'],
  summary: 'List the live profiles by title',
  request: { query: PageQuery },
  responses: {
    200: json('A page of profiles', pageOf(ProfileSummaryView)),
    ...notModified,
    ...problems('cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  return c.json(pageView(await c.var.services.profiles.profiles(c.req.valid('query')), profileSummary), 200);
};
