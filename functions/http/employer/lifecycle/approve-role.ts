import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { RoleHeadView } from '../../../contract/role.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatableChange } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, RepeatableChangeHeaders, RoleParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, MOVE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { roleView } from '../views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/roles/{role}/approval',
  operationId: 'approveRole',
  tags: ['Employer'],
  summary: 'Approve the draft as it is at this version',
  description: 'Whoever changed it last cannot; the next change of the draft takes the approval away.',
  security: SIGNED_IN,
  request: {
    params: RoleParameter,
    query: NoQuery,
    headers: RepeatableChangeHeaders,
    body: jsonBody(z.strictObject({})),
  },
  responses: {
    200: json('The role, its draft approved', RoleHeadView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      ...MOVE_PROBLEMS,
      'role-not-draft',
      'requirement-missing',
      'approval-own-draft',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, role } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const change = repeatableChange(c, c.req.valid('json'));
  if (!change.ok) return change.error;
  const { version, request } = change.value;
  const moved = await c.var.services.approveRole(visit, role, version, request);
  if (!moved.ok) return refuse(c, moved.error);
  c.header('etag', versionTag(moved.value.version));
  return c.json(roleView(moved.value), 200);
};
