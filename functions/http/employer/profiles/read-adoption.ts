import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { AdoptionDifferenceView } from '../../../contract/profile.ts';
import { versionTag } from '../../etag.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, RoleParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { differenceView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/adoptions/{role}',
  operationId: 'readAdoption',
  tags: ['Employer'],
  summary: 'What a role has adopted, and what the newest version of the profile would change, in words',
  security: SIGNED_IN,
  request: { params: RoleParameter, query: NoQuery },
  responses: {
    200: json('The adoption, with the difference to answer', AdoptionDifferenceView),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, role } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const found = await c.var.services.readAdoption(visit, role);
  if (!found.ok) return refuse(c, found.error);
  c.header('etag', versionTag(found.value.adoption.version));
  return c.json(differenceView(found.value), 200);
};
