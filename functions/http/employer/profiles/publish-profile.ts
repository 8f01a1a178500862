import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { ProfileHeadView } from '../../../contract/profile.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatableChange } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, RepeatableChangeHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, MOVE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { ProfileParameter } from './parameters.ts';
import { profileHeadView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/profiles/{profile}/publication',
  operationId: 'publishProfile',
  tags: ['Employer'],
  summary: 'Publish the draft of a profile as its next version',
  description:
    'Signed as an OB 3.0 EndorsementCredential; the version before it is revoked. Adopters are shown what changed.',
  security: SIGNED_IN,
  request: {
    params: ProfileParameter,
    query: NoQuery,
    headers: RepeatableChangeHeaders,
    body: jsonBody(z.strictObject({})),
  },
  responses: {
    200: json('The profile, published', ProfileHeadView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      ...MOVE_PROBLEMS,
      'profile-retired',
      'profile-kind',
      'organization-unproven',
      'approval-missing',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, profile } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const body = c.req.valid('json');
  const change = repeatableChange(c, body);
  if (!change.ok) return change.error;
  const { version, request } = change.value;
  const moved = await c.var.services.publishProfile(visit, profile, version, request);
  if (!moved.ok) return refuse(c, moved.error);
  c.header('etag', versionTag(moved.value.version));
  return c.json(profileHeadView(moved.value), 200);
};
