import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { MeView } from '../../contract/membership.ts';
import { PageQuery } from '../../contract/paging.ts';
import { json } from '../operation.ts';
import { problems } from '../problem.ts';
import type { EmployerEnvironment } from './environment.ts';
import { LIST_PROBLEMS, PERSON, READ_PROBLEMS } from './route.ts';
import { organizationView, pageView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/me',
  operationId: 'readMe',
  tags: ['Employer'],
  summary: 'Who is signed in, and what they belong to',
  security: PERSON,
  request: { query: PageQuery },
  responses: {
    200: json('The person and a page of their organizations', MeView),
    ...problems(...READ_PROBLEMS, ...LIST_PROBLEMS, 'forbidden'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const page = await c.var.services.readMemberships(c.var.subject, c.req.valid('query'));
  const organizations = pageView(page, ({ role, organization }) => ({
    role,
    organization: organizationView(organization, c.var.origin),
  }));
  return c.json({ subject: c.var.subject, organizations }, 200);
};
