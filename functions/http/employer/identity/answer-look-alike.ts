import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { OrganizationId } from '../../../contract/ids.ts';
import { LookAlikeAnswer, OrganizationView } from '../../../contract/organization.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { expectedVersion } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { ChangeHeaders, NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { CHANGE_PROBLEMS, INSIDE_PROBLEMS, PERSON, WRITE_PROBLEMS } from '../route.ts';
import { organizationView } from '../views.ts';

export const route = createRoute({
  method: 'put',
  path: '/api/employer/organizations/{organization}/look-alikes/{alike}',
  operationId: 'answerLookAlike',
  tags: ['Employer'],
  summary: 'Say whether you know an organization that could be taken for yours',
  description:
    'Only whom somebody could be taken for can take the mark from them, with a proven domain. It holds for the name that they have now.',
  security: PERSON,
  request: {
    params: z.strictObject({ organization: OrganizationId, alike: OrganizationId }),
    query: NoQuery,
    headers: ChangeHeaders,
    body: jsonBody(LookAlikeAnswer),
  },
  responses: {
    200: json('Your organization', OrganizationView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      ...CHANGE_PROBLEMS,
      'organization-unproven',
      'limit-reached',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, alike } = c.req.valid('param');
  const { known } = c.req.valid('json');
  const visit = { subject: c.var.subject, organizationId };
  const version = expectedVersion(c);
  if (!version.ok) return version.error;
  const answered = await c.var.services.answerLookAlike(visit, version.value, alike, known);
  if (!answered.ok) return refuse(c, answered.error);
  c.header('etag', versionTag(answered.value.version));
  return c.json(organizationView(answered.value, c.var.origin), 200);
};
