import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { InvitationView } from '../../../contract/team.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { expectedVersion } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { ChangeHeaders, NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { CHANGE_PROBLEMS, INSIDE_PROBLEMS, PERSON, READ_PROBLEMS } from '../route.ts';
import { InvitationParameter } from './parameters.ts';
import { invitationView } from './views.ts';

export const route = createRoute({
  method: 'delete',
  path: '/api/employer/organizations/{organization}/invitations/{invitation}',
  operationId: 'revokeInvitation',
  tags: ['Employer'],
  summary: 'Take an invitation back: from the answer on its link opens nothing',
  security: PERSON,
  request: { params: InvitationParameter, query: NoQuery, headers: ChangeHeaders },
  responses: {
    200: json('The invitation, revoked; it stays in the list', InvitationView),
    ...problems(...READ_PROBLEMS, 'cross-site', ...INSIDE_PROBLEMS, ...CHANGE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, invitation } = c.req.valid('param');
  const version = expectedVersion(c);
  if (!version.ok) return version.error;
  const visit = { subject: c.var.subject, organizationId };
  const revoked = await c.var.services.revokeInvitation(visit, invitation, version.value);
  return revoked.ok ? c.json(invitationView(revoked.value), 200) : refuse(c, revoked.error);
};
