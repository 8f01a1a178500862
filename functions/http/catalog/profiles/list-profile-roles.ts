import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../../contract/paging.ts';
import { RecognitionView } from '../../../contract/role.ts';
import { json, notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { pageView, recognitionView } from '../views.ts';
import { ProfileParameter } from './parameters.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/profiles/{profile}/roles',
  operationId: 'listProfileRoles',
  tags: ['Catalog'],
  summary: 'List the live roles whose rule was adopted from a profile',
  request: { params: ProfileParameter, query: PageQuery },
  responses: {
    200: json('A page of roles', pageOf(RecognitionView)),
    ...notModified,
    ...problems('not-found', 'cursor-invalid', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { profiles } = c.var.services;
  const { profile } = c.req.valid('param');
  if ((await profiles.profile(profile)) === undefined) return problem(c, 'not-found');
  return c.json(pageView(await profiles.rolesFollowing(profile, c.req.valid('query')), recognitionView), 200);
};
