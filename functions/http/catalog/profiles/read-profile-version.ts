import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { ProfileVersionView } from '../../../contract/profile.ts';
import { json, notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import { profileView } from '../../profile-views.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { NoQuery } from '../parameters.ts';
import { ProfileVersionParameter } from './parameters.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/profiles/{profile}/versions/{number}',
  operationId: 'readProfileVersion',
  tags: ['Catalog'],
  summary: 'Read one published version of a profile; it never changes',
  request: { params: ProfileVersionParameter, query: NoQuery },
  responses: {
    200: json('The version as it was published', ProfileVersionView),
    ...notModified,
    ...problems('not-found', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { profile, number } = c.req.valid('param');
  const version = await c.var.services.profiles.profileVersion(profile, number);
  return version === undefined ? problem(c, 'not-found') : c.json(profileView(version), 200);
};
