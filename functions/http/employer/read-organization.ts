import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { OrganizationView } from '../../contract/organization.ts';
import { versionTag } from '../etag.ts';
import { json } from '../operation.ts';
import { problems } from '../problem.ts';
import type { EmployerEnvironment } from './environment.ts';
import { NoQuery, OrganizationParameter } from './parameters.ts';
import { refuse } from './refuse.ts';
import { INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from './route.ts';
import { organizationView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}',
  operationId: 'readOwnOrganization',
  tags: ['Employer'],
  summary: 'An organization, for its members',
  security: SIGNED_IN,
  request: { query: NoQuery, params: OrganizationParameter },
  responses: {
    200: json('The organization', OrganizationView),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const found = await c.var.services.readOrganization(visit);
  if (!found.ok) return refuse(c, found.error);
  c.header('etag', versionTag(found.value.version));
  return c.json(organizationView(found.value, c.var.origin), 200);
};
