import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { TrustListView } from '../../../contract/commons.ts';
import { versionTag } from '../../etag.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { TrustParameter } from './parameters.ts';
import { trustListView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/trust-lists/{trust}',
  operationId: 'readOwnTrustList',
  tags: ['Employer'],
  summary: 'A trust list of the organization',
  security: SIGNED_IN,
  request: { params: TrustParameter, query: NoQuery },
  responses: {
    200: json('The trust list', TrustListView),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, trust } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const found = await c.var.services.readTrustList(visit, trust);
  if (!found.ok) return refuse(c, found.error);
  c.header('etag', versionTag(found.value.version));
  return c.json(trustListView(found.value), 200);
};
