import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { DisputeView } from '../../../contract/commons.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatableChange } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, RepeatableChangeHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, MOVE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { DisputeParameter } from './parameters.ts';
import { disputeView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/disputes/{dispute}/dropping',
  operationId: 'dropDispute',
  tags: ['Employer'],
  summary: 'Let a dispute go that your organization raised',
  security: SIGNED_IN,
  request: {
    params: DisputeParameter,
    query: NoQuery,
    headers: RepeatableChangeHeaders,
    body: jsonBody(z.strictObject({})),
  },
  responses: {
    200: json('The dispute', DisputeView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS, ...MOVE_PROBLEMS, 'organization-unproven'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, dispute } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const body = c.req.valid('json');
  const change = repeatableChange(c, body);
  if (!change.ok) return change.error;
  const { version, request } = change.value;
  const moved = await c.var.services.dropDispute(visit, dispute, version, request);
  if (!moved.ok) return refuse(c, moved.error);
  c.header('etag', versionTag(moved.value.version));
  return c.json(disputeView(moved.value), 200);
};
