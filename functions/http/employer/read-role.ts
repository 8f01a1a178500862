import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { RoleHeadView } from '../../contract/role.ts';
import { versionTag } from '../etag.ts';
import { json } from '../operation.ts';
import { problems } from '../problem.ts';
import type { EmployerEnvironment } from './environment.ts';
import { NoQuery, RoleParameter } from './parameters.ts';
import { refuse } from './refuse.ts';
import { INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from './route.ts';
import { roleView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/roles/{role}',
  operationId: 'readOwnRole',
  tags: ['Employer'],
  summary: 'A role of the organization, as it stands in private',
  security: SIGNED_IN,
  request: { query: NoQuery, params: RoleParameter },
  responses: {
    200: json('The role', RoleHeadView),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, role } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const found = await c.var.services.readRole(visit, role);
  if (!found.ok) return refuse(c, found.error);
  c.header('etag', versionTag(found.value.version));
  return c.json(roleView(found.value), 200);
};
