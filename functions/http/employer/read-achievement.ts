import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { AchievementView } from '../../contract/achievement.ts';
import { versionTag } from '../etag.ts';
import { json } from '../operation.ts';
import { problems } from '../problem.ts';
import type { EmployerEnvironment } from './environment.ts';
import { AchievementParameter, NoQuery } from './parameters.ts';
import { refuse } from './refuse.ts';
import { INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from './route.ts';
import { achievementView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/achievements/{achievement}',
  operationId: 'readOwnAchievement',
  tags: ['Employer'],
  summary: 'An achievement that the organization lists',
  security: SIGNED_IN,
  request: { query: NoQuery, params: AchievementParameter },
  responses: {
    200: json('The achievement', AchievementView),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, achievement } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const found = await c.var.services.readAchievement(visit, achievement);
  if (!found.ok) return refuse(c, found.error);
  c.header('etag', versionTag(found.value.version));
  return c.json(achievementView(found.value), 200);
};
