import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { AdoptionAnswerSchema, AdoptionView } from '../../../contract/profile.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatableChange } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, RepeatableChangeHeaders, RoleParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, MOVE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { adoptionView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/adoptions/{role}/answer',
  operationId: 'answerUpdate',
  tags: ['Employer'],
  summary: 'Answer a new version of a profile for one role',
  description:
    'Nothing is published: what is taken over is a change of the role’s draft, to be approved and published as any other.',
  security: SIGNED_IN,
  request: {
    params: RoleParameter,
    query: NoQuery,
    headers: RepeatableChangeHeaders,
    body: jsonBody(AdoptionAnswerSchema),
  },
  responses: {
    200: json('The adoption', AdoptionView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS, ...MOVE_PROBLEMS, 'profile-retired', 'role-not-draft'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, role } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const body = c.req.valid('json');
  const change = repeatableChange(c, body);
  if (!change.ok) return change.error;
  const { version, request } = change.value;
  const moved = await c.var.services.answerUpdate(visit, role, version, body, request);
  if (!moved.ok) return refuse(c, moved.error);
  c.header('etag', versionTag(moved.value.version));
  return c.json(adoptionView(moved.value), 200);
};
