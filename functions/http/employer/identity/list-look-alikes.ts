import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { LookAlikesView } from '../../../contract/organization.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/look-alikes',
  operationId: 'listLookAlikes',
  tags: ['Employer'],
  summary: 'Proven organizations that people could take for this one',
  security: SIGNED_IN,
  request: { query: NoQuery, params: OrganizationParameter },
  responses: {
    200: json('All of them', LookAlikesView),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const found = await c.var.services.readLookAlikes({ subject: c.var.subject, organizationId });
  if (!found.ok) return refuse(c, found.error);
  return c.json({ items: found.value }, 200);
};
