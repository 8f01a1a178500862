import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../../contract/paging.ts';
import { MemberView } from '../../../contract/team.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { OrganizationParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, LIST_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { pageView } from '../views.ts';
import { memberView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/members',
  operationId: 'listMembers',
  tags: ['Employer'],
  summary: 'The people of the organization and their parts',
  security: SIGNED_IN,
  request: { params: OrganizationParameter, query: PageQuery },
  responses: {
    200: json('A page of members', pageOf(MemberView)),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS, ...LIST_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const page = await c.var.services.readMembers(visit, c.req.valid('query'));
  if (!page.ok) return refuse(c, page.error);
  return c.json(pageView(page.value, memberView), 200);
};
