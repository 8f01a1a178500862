import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { AchievementView } from '../../../contract/achievement.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatableChange } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { AchievementParameter, NoQuery, RepeatableChangeHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, MOVE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { achievementView } from '../views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/takeovers/{achievement}',
  operationId: 'takeOverAchievement',
  tags: ['Employer'],
  summary: 'Take over an entry that somebody else made of your achievement',
  description:
    'Only an organization that has proven the domain of the entry can. Its version is in the public catalog.',
  security: SIGNED_IN,
  request: {
    params: AchievementParameter,
    query: NoQuery,
    headers: RepeatableChangeHeaders,
    body: jsonBody(z.strictObject({})),
  },
  responses: {
    200: json('The achievement, now yours', AchievementView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      ...MOVE_PROBLEMS,
      'organization-unproven',
      'not-its-creator',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, achievement } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const body = c.req.valid('json');
  const change = repeatableChange(c, body);
  if (!change.ok) return change.error;
  const { version, request } = change.value;
  const moved = await c.var.services.takeOverAchievement(visit, achievement, version, request);
  if (!moved.ok) return refuse(c, moved.error);
  c.header('etag', versionTag(moved.value.version));
  return c.json(achievementView(moved.value), 200);
};
