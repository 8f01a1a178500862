import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { ProfileVersionView } from '../../../contract/profile.ts';
import { json, notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import { profileView } from '../../profile-views.ts';
import { AsOfQuery } from '../as-of.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { ProfileParameter } from './parameters.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/profiles/{profile}',
  operationId: 'readProfile',
  tags: ['Catalog'],
  summary: 'Read a profile: its newest version, or the one that stood at a moment, live or not',
  request: { params: ProfileParameter, query: AsOfQuery },
  responses: {
    200: json('The profile with all its entries', ProfileVersionView),
    ...notModified,
    ...problems('not-found', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { profiles } = c.var.services;
  const { profile } = c.req.valid('param');
  const { asOf } = c.req.valid('query');
  const version = await (asOf === undefined
    ? profiles.profile(profile)
    : profiles.profileAsOf(profile, asOf));
  return version === undefined ? problem(c, 'not-found') : c.json(profileView(version), 200);
};
