import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { RoleHeadView, RoleSchema } from '../../contract/role.ts';
import { versionTag } from '../etag.ts';
import { json, jsonBody } from '../operation.ts';
import { problems } from '../problem.ts';
import { expectedVersion } from './conditions.ts';
import type { EmployerEnvironment } from './environment.ts';
import { ChangeHeaders, NoQuery, RoleParameter } from './parameters.ts';
import { refuse } from './refuse.ts';
import { CHANGE_PROBLEMS, INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from './route.ts';
import { roleView } from './views.ts';

export const route = createRoute({
  method: 'put',
  path: '/api/employer/organizations/{organization}/roles/{role}',
  operationId: 'changeRole',
  tags: ['Employer'],
  summary: 'Replace what the draft of a role says',
  description: 'What is published stays as it is until the draft is published.',
  security: SIGNED_IN,
  request: { params: RoleParameter, query: NoQuery, headers: ChangeHeaders, body: jsonBody(RoleSchema) },
  responses: {
    200: json('The role', RoleHeadView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS, ...CHANGE_PROBLEMS, 'role-not-draft'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, role } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const version = expectedVersion(c);
  if (!version.ok) return version.error;
  const changed = await c.var.services.changeRole(visit, role, version.value, c.req.valid('json'));
  if (!changed.ok) return refuse(c, changed.error);
  c.header('etag', versionTag(changed.value.version));
  return c.json(roleView(changed.value), 200);
};
