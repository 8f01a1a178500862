import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { RoleHeadView } from '../../../contract/role.ts';
import { versionTag } from '../../etag.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { expectedVersion } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { ChangeHeaders, NoQuery, RoleParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { CHANGE_PROBLEMS, INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { roleView } from '../views.ts';

export const route = createRoute({
  method: 'delete',
  path: '/api/employer/organizations/{organization}/roles/{role}/publication',
  operationId: 'cancelPublication',
  tags: ['Employer'],
  summary: 'Take back a publication that waits for its day',
  description: 'What is public stays as it is; so does the draft.',
  security: SIGNED_IN,
  request: { params: RoleParameter, query: NoQuery, headers: ChangeHeaders },
  responses: {
    200: json('The role, with nothing waiting', RoleHeadView),
    ...problems(
      ...READ_PROBLEMS,
      ...INSIDE_PROBLEMS,
      ...CHANGE_PROBLEMS,
      'role-not-draft',
      'nothing-scheduled',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, role } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const version = expectedVersion(c);
  if (!version.ok) return version.error;
  const canceled = await c.var.services.cancelPublication(visit, role, version.value);
  if (!canceled.ok) return refuse(c, canceled.error);
  c.header('etag', versionTag(canceled.value.version));
  return c.json(roleView(canceled.value), 200);
};
