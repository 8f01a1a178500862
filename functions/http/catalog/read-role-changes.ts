import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { RoleChangesView, VersionsQuery } from '../../contract/role-changes.ts';
import { openingOf } from '../../domain/role.ts';
import { json, notModified } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import { changesView } from '../role-changes.ts';
import type { CatalogEnvironment } from './environment.ts';
import { RoleParameter } from './parameters.ts';
import { versionView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/roles/{role}/changes',
  operationId: 'readRoleChanges',
  tags: ['Catalog'],
  summary: 'What changed between two published versions of a role, in words',
  request: { params: RoleParameter, query: VersionsQuery },
  responses: {
    200: json('Every difference, as sentences in each language', RoleChangesView),
    ...notModified,
    ...problems('not-found', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { market } = c.var.services;
  const { role } = c.req.valid('param');
  const asked = c.req.valid('query');
  const to = asked.to === undefined ? await market.role(role) : await market.roleVersion(role, asked.to);
  if (to === undefined) return problem(c, 'not-found');
  const from = await market.roleVersion(role, asked.from ?? to.number - 1);
  if (from === undefined) return problem(c, 'not-found');
  const { catalog } = await market.live();
  return c.json(
    { from: versionView(from), to: versionView(to), changes: changesView(from, to, catalog, openingOf(to)) },
    200,
  );
};
