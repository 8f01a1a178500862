import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { InstantText } from '../../contract/ids.ts';
import { RoleHeadView } from '../../contract/role.ts';
import { versionTag } from '../etag.ts';
import { json, jsonBody } from '../operation.ts';
import { problems } from '../problem.ts';
import { repeatableChange } from './conditions.ts';
import type { EmployerEnvironment } from './environment.ts';
import { NoQuery, RepeatableChangeHeaders, RoleParameter } from './parameters.ts';
import { refuse } from './refuse.ts';
import { INSIDE_PROBLEMS, MOVE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from './route.ts';
import { roleView } from './views.ts';

const Publication = z
  .strictObject({
    effectiveFrom: InstantText.optional().meta({
      description: 'The day on which it becomes public; at once without it.',
    }),
  })
  .meta({ id: 'Publication' });

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/roles/{role}/publication',
  operationId: 'publishRole',
  tags: ['Employer'],
  summary: 'Publish the draft',
  description:
    'Writes an immutable public version, all or nothing; with a day in the future, when that day has come.',
  security: SIGNED_IN,
  request: {
    params: RoleParameter,
    query: NoQuery,
    headers: RepeatableChangeHeaders,
    body: jsonBody(Publication),
  },
  responses: {
    200: json('The role; `publishedVersion` is the number of its new public version', RoleHeadView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      ...MOVE_PROBLEMS,
      'role-not-draft',
      'organization-unproven',
      'requirement-missing',
      'approval-missing',
      'publication-scheduled',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, role } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const publication = c.req.valid('json');
  const change = repeatableChange(c, publication);
  if (!change.ok) return change.error;
  const { version, request } = change.value;
  const moved = await c.var.services.publishRole(visit, role, version, request, publication);
  if (!moved.ok) return refuse(c, moved.error);
  c.header('etag', versionTag(moved.value.version));
  return c.json(roleView(moved.value), 200);
};
