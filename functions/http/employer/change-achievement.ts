import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { AchievementView, NewAchievement } from '../../contract/achievement.ts';
import { versionTag } from '../etag.ts';
import { json, jsonBody } from '../operation.ts';
import { problems } from '../problem.ts';
import { expectedVersion } from './conditions.ts';
import type { EmployerEnvironment } from './environment.ts';
import { AchievementParameter, ChangeHeaders, NoQuery } from './parameters.ts';
import { refuse } from './refuse.ts';
import { CHANGE_PROBLEMS, INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from './route.ts';
import { achievementView } from './views.ts';

export const route = createRoute({
  method: 'put',
  path: '/api/employer/organizations/{organization}/achievements/{achievement}',
  operationId: 'changeAchievement',
  tags: ['Employer'],
  summary: 'Replace what an achievement says',
  security: SIGNED_IN,
  request: {
    params: AchievementParameter,
    query: NoQuery,
    headers: ChangeHeaders,
    body: jsonBody(NewAchievement),
  },
  responses: {
    200: json('The achievement', AchievementView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      ...CHANGE_PROBLEMS,
      'alias-taken',
      'organization-unproven',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, achievement } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const version = expectedVersion(c);
  if (!version.ok) return version.error;
  const changed = await c.var.services.changeAchievement(
    visit,
    achievement,
    version.value,
    c.req.valid('json'),
  );
  if (!changed.ok) return refuse(c, changed.error);
  c.header('etag', versionTag(changed.value.version));
  return c.json(achievementView(changed.value), 200);
};
