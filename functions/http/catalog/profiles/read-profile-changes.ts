import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { ProfileChangesView } from '../../../contract/profile.ts';
import { VersionsQuery } from '../../../contract/role-changes.ts';
import { profileChanges } from '../../../domain/profile/profile-changes.ts';
import { json, notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import { profileChangesView } from '../../profile-views.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { ProfileParameter } from './parameters.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/profiles/{profile}/changes',
  operationId: 'readProfileChanges',
  tags: ['Catalog'],
  summary: 'What changed between two published versions of a profile, in words',
  request: { params: ProfileParameter, query: VersionsQuery },
  responses: {
    200: json('Every difference, as sentences in each language', ProfileChangesView),
    ...notModified,
    ...problems('not-found', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { market, profiles } = c.var.services;
  const { profile } = c.req.valid('param');
  const asked = c.req.valid('query');
  const to = await (asked.to === undefined
    ? profiles.profile(profile)
    : profiles.profileVersion(profile, asked.to));
  if (to === undefined) return problem(c, 'not-found');
  const from = await profiles.profileVersion(profile, asked.from ?? to.number - 1);
  if (from === undefined) return problem(c, 'not-found');
  const { catalog } = await market.live();
  const changes = profileChangesView(profileChanges(from.content, to.content), catalog);
  return c.json({ from: from.number, to: to.number, changes }, 200);
};
