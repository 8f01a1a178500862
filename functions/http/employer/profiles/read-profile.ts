import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { ProfileHeadView } from '../../../contract/profile.ts';
import { versionTag } from '../../etag.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { ProfileParameter } from './parameters.ts';
import { profileHeadView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/profiles/{profile}',
  operationId: 'readOwnProfile',
  tags: ['Employer'],
  summary: 'A profile of the organization, as it stands in private',
  security: SIGNED_IN,
  request: { params: ProfileParameter, query: NoQuery },
  responses: {
    200: json('The profile', ProfileHeadView),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, profile } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const found = await c.var.services.readProfile(visit, profile);
  if (!found.ok) return refuse(c, found.error);
  c.header('etag', versionTag(found.value.version));
  return c.json(profileHeadView(found.value), 200);
};
