import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { RoleHeadView, RoleSchema } from '../../contract/role.ts';
import { versionTag } from '../etag.ts';
import { json, jsonBody } from '../operation.ts';
import { problems } from '../problem.ts';
import { repeatable } from './conditions.ts';
import type { EmployerEnvironment } from './environment.ts';
import { NoQuery, OrganizationParameter, RepeatableHeaders } from './parameters.ts';
import { refuse } from './refuse.ts';
import { INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from './route.ts';
import { roleView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/roles',
  operationId: 'draftRole',
  tags: ['Employer'],
  summary: 'Draft a role',
  security: SIGNED_IN,
  request: {
    params: OrganizationParameter,
    query: NoQuery,
    headers: RepeatableHeaders,
    body: jsonBody(RoleSchema),
  },
  responses: {
    201: json('The draft; nothing of it is public', RoleHeadView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS, 'key-required', 'key-reused', 'version-conflict'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const draft = c.req.valid('json');
  const request = repeatable(c, draft);
  if (!request.ok) return request.error;
  const created = await c.var.services.draftRole(visit, draft, request.value);
  if (!created.ok) return refuse(c, created.error);
  c.header('etag', versionTag(created.value.version));
  c.header('location', `${c.var.origin}${c.req.path}/${created.value.id}`);
  return c.json(roleView(created.value), 201);
};
