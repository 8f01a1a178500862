import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { ProfileContentSchema, ProfileHeadView } from '../../../contract/profile.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { expectedVersion } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { ChangeHeaders, NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { CHANGE_PROBLEMS, INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { ProfileParameter } from './parameters.ts';
import { profileHeadView } from './views.ts';

export const route = createRoute({
  method: 'put',
  path: '/api/employer/organizations/{organization}/profiles/{profile}',
  operationId: 'changeProfile',
  tags: ['Employer'],
  summary: 'Replace what the draft of a profile says',
  description: 'What is published stays as it is until the draft is published.',
  security: SIGNED_IN,
  request: {
    params: ProfileParameter,
    query: NoQuery,
    headers: ChangeHeaders,
    body: jsonBody(ProfileContentSchema),
  },
  responses: {
    200: json('The profile', ProfileHeadView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS, ...CHANGE_PROBLEMS, 'profile-retired'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, profile } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const version = expectedVersion(c);
  if (!version.ok) return version.error;
  const changed = await c.var.services.changeProfile(visit, profile, version.value, c.req.valid('json'));
  if (!changed.ok) return refuse(c, changed.error);
  c.header('etag', versionTag(changed.value.version));
  return c.json(profileHeadView(changed.value), 200);
};
