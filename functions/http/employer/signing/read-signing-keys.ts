import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { KeyringView } from '../../../contract/signing.ts';
import { versionTag } from '../../etag.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { keyringView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/signing-keys',
  operationId: 'readSigningKeys',
  tags: ['Employer'],
  summary: 'Who the organization signs as, and its keys, oldest first',
  description: 'The first key is made by the first publication; before that there is none.',
  security: SIGNED_IN,
  request: { params: OrganizationParameter, query: NoQuery },
  responses: {
    200: json('The keys', KeyringView),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const visit = { subject: c.var.subject, organizationId: c.req.valid('param').organization };
  const ring = await c.var.services.readSigningKeys(visit);
  if (!ring.ok) return refuse(c, ring.error);
  c.header('etag', versionTag(ring.value.version));
  return c.json(keyringView(c.var.origin, ring.value), 200);
};
