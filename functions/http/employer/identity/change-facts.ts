import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { OrganizationView, PublicFacts } from '../../../contract/organization.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { expectedVersion } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { ChangeHeaders, NoQuery, OrganizationParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { CHANGE_PROBLEMS, INSIDE_PROBLEMS, PERSON, WRITE_PROBLEMS } from '../route.ts';
import { organizationView } from '../views.ts';

export const route = createRoute({
  method: 'put',
  path: '/api/employer/organizations/{organization}/public-facts',
  operationId: 'changePublicFacts',
  tags: ['Employer'],
  summary: 'Change the name and the description of the organization',
  description:
    'Whom the new name could be taken for is asked again; a former name of a proven organization stays public. What was published says the old name until it is published again.',
  security: PERSON,
  request: {
    params: OrganizationParameter,
    query: NoQuery,
    headers: ChangeHeaders,
    body: jsonBody(PublicFacts),
  },
  responses: {
    200: json('The organization', OrganizationView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS, ...CHANGE_PROBLEMS, 'limit-reached'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const version = expectedVersion(c);
  if (!version.ok) return version.error;
  const changed = await c.var.services.changeFacts(visit, version.value, c.req.valid('json'));
  if (!changed.ok) return refuse(c, changed.error);
  c.header('etag', versionTag(changed.value.version));
  return c.json(organizationView(changed.value, c.var.origin), 200);
};
