import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../../contract/paging.ts';
import { ProfileSummaryView } from '../../../contract/profile.ts';
import { catalogIdsOf } from '../../../domain/achievement.ts';
import { json, notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import { profileSummary } from '../../profile-views.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { AchievementParameter } from '../parameters.ts';
import { pageView } from '../views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/achievements/{achievement}/profiles',
  operationId: 'listAchievementProfiles',
  tags: ['Catalog'],
  summary: 'List the live profiles that recommend an achievement in a rule',
  request: { params: AchievementParameter, query: PageQuery },
  responses: {
    200: json('A page of profiles', pageOf(ProfileSummaryView)),
    ...notModified,
    ...problems('not-found', 'cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { market, profiles } = c.var.services;
  const found = await market.achievement(c.req.valid('param').achievement);
  if (found === undefined) return problem(c, 'not-found');
  return c.json(
    pageView(await profiles.profilesNaming(catalogIdsOf(found), c.req.valid('query')), profileSummary),
    200,
  );
};
