import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { MadeInvitationView, NewInvitation } from '../../../contract/team.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatable } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter, RepeatableHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, PERSON, WRITE_PROBLEMS } from '../route.ts';
import { invitationPage, invitationView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/invitations',
  operationId: 'createInvitation',
  tags: ['Employer'],
  summary: 'Invite somebody by a link',
  description: 'Whoever opens the link first and signs in gets the part. It works for 7 days, once.',
  security: PERSON,
  request: {
    params: OrganizationParameter,
    query: NoQuery,
    headers: RepeatableHeaders,
    body: jsonBody(NewInvitation),
  },
  responses: {
    201: json('The invitation, with its link', MadeInvitationView),
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
  const created = await c.var.services.createInvitation(visit, facts, request.value);
  if (!created.ok) return refuse(c, created.error);
  const { invitation, token } = created.value;
  c.header('etag', versionTag(invitation.version));
  const link = token === undefined ? {} : { link: `${c.var.origin}${invitationPage(token)}` };
  return c.json({ ...invitationView(invitation), ...link }, 201);
};
