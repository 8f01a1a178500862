import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { MadeKeyView, NewKey } from '../../../contract/key.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatable } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter, RepeatableHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { keyView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/keys',
  operationId: 'createKey',
  tags: ['Employer'],
  summary: 'Make an API key for a program',
  description: 'It works for this organization alone. Its token is in this answer and stored nowhere.',
  security: SIGNED_IN,
  request: {
    params: OrganizationParameter,
    query: NoQuery,
    headers: RepeatableHeaders,
    body: jsonBody(NewKey),
  },
  responses: {
    201: json('The key, with its token', MadeKeyView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      'key-required',
      'key-reused',
      'version-conflict',
      'limit-reached',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const facts = c.req.valid('json');
  const request = repeatable(c, facts);
  if (!request.ok) return request.error;
  const created = await c.var.services.createKey(visit, facts, request.value);
  if (!created.ok) return refuse(c, created.error);
  const { key, token } = created.value;
  c.header('etag', versionTag(key.version));
  c.header('location', `${c.var.origin}${c.req.path}/${key.id}`);
  return c.json({ ...keyView(key), ...(token === undefined ? {} : { token }) }, 201);
};
