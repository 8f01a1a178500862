import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { MergeAnswerSchema, MergeView } from '../../../contract/commons.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatableChange } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, RepeatableChangeHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, MOVE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { MergeParameter } from './parameters.ts';
import { mergeView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/merges/{merge}/answer',
  operationId: 'answerMerge',
  tags: ['Employer'],
  summary: 'Accept or decline a merge',
  security: SIGNED_IN,
  request: {
    params: MergeParameter,
    query: NoQuery,
    headers: RepeatableChangeHeaders,
    body: jsonBody(MergeAnswerSchema),
  },
  responses: {
    200: json('The offer', MergeView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS, ...MOVE_PROBLEMS, 'organization-unproven'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, merge } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const body = c.req.valid('json');
  const change = repeatableChange(c, body);
  if (!change.ok) return change.error;
  const { version, request } = change.value;
  const moved = await c.var.services.answerMerge(visit, merge, version, body.decision, request);
  if (!moved.ok) return refuse(c, moved.error);
  c.header('etag', versionTag(moved.value.version));
  return c.json(mergeView(moved.value), 200);
};
