import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { KeyView } from '../../../contract/key.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatableChange } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, RepeatableChangeHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, MOVE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { KeyParameter } from './parameters.ts';
import { keyView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/keys/{key}/revocation',
  operationId: 'revokeKey',
  tags: ['Employer'],
  summary: 'Revoke an API key: from the answer on it opens nothing',
  security: SIGNED_IN,
  request: {
    params: KeyParameter,
    query: NoQuery,
    headers: RepeatableChangeHeaders,
    body: jsonBody(z.strictObject({})),
  },
  responses: {
    200: json('The key, revoked', KeyView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS, ...MOVE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, key } = c.req.valid('param');
  const change = repeatableChange(c, c.req.valid('json'));
  if (!change.ok) return change.error;
  const { version, request } = change.value;
  const visit = { subject: c.var.subject, organizationId };
  const revoked = await c.var.services.revokeKey(visit, key, version, request);
  if (!revoked.ok) return refuse(c, revoked.error);
  c.header('etag', versionTag(revoked.value.version));
  return c.json(keyView(revoked.value), 200);
};
