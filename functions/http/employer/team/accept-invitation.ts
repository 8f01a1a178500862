import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { OrganizationView } from '../../../contract/organization.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatable } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, RepeatableHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { PERSON, WRITE_PROBLEMS } from '../route.ts';
import { organizationView } from '../views.ts';
import { TokenParameter } from './parameters.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/invitations/{token}/acceptance',
  operationId: 'acceptInvitation',
  tags: ['Employer'],
  summary: 'Accept an invitation: whoever is signed in becomes a member',
  security: PERSON,
  request: {
    params: TokenParameter,
    query: NoQuery,
    headers: RepeatableHeaders,
    body: jsonBody(z.strictObject({})),
  },
  responses: {
    200: json('The organization that they belong to now', OrganizationView),
    ...problems(
      ...WRITE_PROBLEMS,
      'not-found',
      'invitation-ended',
      'already-member',
      'key-required',
      'key-reused',
      'version-conflict',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const request = repeatable(c, c.req.valid('json'));
  if (!request.ok) return request.error;
  const { token } = c.req.valid('param');
  const joined = await c.var.services.acceptInvitation(c.var.person, token, request.value);
  if (!joined.ok) return refuse(c, joined.error);
  c.header('etag', versionTag(joined.value.version));
  return c.json(organizationView(joined.value, c.var.origin), 200);
};
