import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { AchievementView, NewAchievement } from '../../contract/achievement.ts';
import { versionTag } from '../etag.ts';
import { json, jsonBody } from '../operation.ts';
import { problems } from '../problem.ts';
import { repeatable } from './conditions.ts';
import type { EmployerEnvironment } from './environment.ts';
import { NoQuery, OrganizationParameter, RepeatableHeaders } from './parameters.ts';
import { refuse } from './refuse.ts';
import { INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from './route.ts';
import { achievementView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/achievements',
  operationId: 'listAchievement',
  tags: ['Employer'],
  summary: 'List an achievement in the public catalog',
  description: 'Only a proven organization can. An alias that is an address must be on its proven domain.',
  security: SIGNED_IN,
  request: {
    params: OrganizationParameter,
    query: NoQuery,
    headers: RepeatableHeaders,
    body: jsonBody(NewAchievement),
  },
  responses: {
    201: json('The achievement', AchievementView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      'key-required',
      'key-reused',
      'version-conflict',
      'alias-taken',
      'organization-unproven',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const facts = c.req.valid('json');
  const request = repeatable(c, facts);
  if (!request.ok) return request.error;
  const created = await c.var.services.listAchievement(visit, facts, request.value);
  if (!created.ok) return refuse(c, created.error);
  c.header('etag', versionTag(created.value.version));
  c.header('location', `${c.var.origin}${c.req.path}/${created.value.id}`);
  return c.json(achievementView(created.value), 201);
};
