import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../../contract/paging.ts';
import { InvitationView } from '../../../contract/team.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { OrganizationParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, LIST_PROBLEMS, PERSON, READ_PROBLEMS } from '../route.ts';
import { pageView } from '../views.ts';
import { invitationView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/invitations',
  operationId: 'listInvitations',
  tags: ['Employer'],
  summary: 'Invitations to the organization, oldest first, used and revoked ones too',
  security: PERSON,
  request: { params: OrganizationParameter, query: PageQuery },
  responses: {
    200: json('A page of invitations, without their links', pageOf(InvitationView)),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS, ...LIST_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const page = await c.var.services.readInvitations(visit, c.req.valid('query'));
  if (!page.ok) return refuse(c, page.error);
  return c.json(pageView(page.value, invitationView), 200);
};
