import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { ProfileContentSchema, ProfileHeadView } from '../../../contract/profile.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatable } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter, RepeatableHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { profileHeadView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/profiles',
  operationId: 'draftProfile',
  tags: ['Employer'],
  summary: 'Draft a profile: a set of rules that others may adopt',
  description: 'Nobody else can see it before it is published. For associations, agencies and colleges.',
  security: SIGNED_IN,
  request: {
    params: OrganizationParameter,
    query: NoQuery,
    headers: RepeatableHeaders,
    body: jsonBody(ProfileContentSchema),
  },
  responses: {
    201: json('The profile', ProfileHeadView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      'key-required',
      'key-reused',
      'version-conflict',
      'profile-kind',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const content = c.req.valid('json');
  const request = repeatable(c, content);
  if (!request.ok) return request.error;
  const made = await c.var.services.draftProfile(visit, content, request.value);
  if (!made.ok) return refuse(c, made.error);
  c.header('etag', versionTag(made.value.version));
  c.header('location', `${c.var.origin}${c.req.path}/${made.value.id}`);
  return c.json(profileHeadView(made.value), 201);
};
