import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../../contract/paging.ts';
import { ProfileHeadView } from '../../../contract/profile.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { OrganizationParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, LIST_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { pageView } from '../views.ts';
import { profileHeadView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/profiles',
  operationId: 'listOwnProfiles',
  tags: ['Employer'],
  summary: 'The profiles of the organization in every state, oldest first',
  security: SIGNED_IN,
  request: { params: OrganizationParameter, query: PageQuery },
  responses: {
    200: json('A page of profiles', pageOf(ProfileHeadView)),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS, ...LIST_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const page = await c.var.services.readProfiles(visit, c.req.valid('query'));
  if (!page.ok) return refuse(c, page.error);
  return c.json(pageView(page.value, profileHeadView), 200);
};
