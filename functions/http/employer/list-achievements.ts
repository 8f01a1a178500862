import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { AchievementView } from '../../contract/achievement.ts';
import { PageQuery, pageOf } from '../../contract/paging.ts';
import { json } from '../operation.ts';
import { problems } from '../problem.ts';
import type { EmployerEnvironment } from './environment.ts';
import { OrganizationParameter } from './parameters.ts';
import { refuse } from './refuse.ts';
import { INSIDE_PROBLEMS, LIST_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from './route.ts';
import { achievementView, pageView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/achievements',
  operationId: 'listOwnAchievements',
  tags: ['Employer'],
  summary: 'The achievements that the organization lists, oldest first',
  security: SIGNED_IN,
  request: { params: OrganizationParameter, query: PageQuery },
  responses: {
    200: json('A page of achievements', pageOf(AchievementView)),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS, ...LIST_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const page = await c.var.services.readAchievements(visit, c.req.valid('query'));
  if (!page.ok) return refuse(c, page.error);
  return c.json(pageView(page.value, achievementView), 200);
};
