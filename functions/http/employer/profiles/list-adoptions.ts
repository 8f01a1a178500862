import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../../contract/paging.ts';
import { StandingAdoptionView } from '../../../contract/profile.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { OrganizationParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, LIST_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { pageView } from '../views.ts';
import { standingView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/adoptions',
  operationId: 'listAdoptions',
  tags: ['Employer'],
  summary: 'What the organization has adopted from profiles, and how it stands to their newest versions',
  security: SIGNED_IN,
  request: { params: OrganizationParameter, query: PageQuery },
  responses: {
    200: json('A page of adoptions, by role', pageOf(StandingAdoptionView)),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS, ...LIST_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const page = await c.var.services.readAdoptions(visit, c.req.valid('query'));
  if (!page.ok) return refuse(c, page.error);
  return c.json(pageView(page.value, standingView), 200);
};
