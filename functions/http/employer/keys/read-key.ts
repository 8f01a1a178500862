import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { KeyView } from '../../../contract/key.ts';
import { versionTag } from '../../etag.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { KeyParameter } from './parameters.ts';
import { keyView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/keys/{key}',
  operationId: 'readKey',
  tags: ['Employer'],
  summary: 'An API key: what it may do, until when, when it was last used',
  security: SIGNED_IN,
  request: { params: KeyParameter, query: NoQuery },
  responses: {
    200: json('The key, without its secret', KeyView),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, key } = c.req.valid('param');
  const found = await c.var.services.readKey({ subject: c.var.subject, organizationId }, key);
  if (!found.ok) return refuse(c, found.error);
  c.header('etag', versionTag(found.value.version));
  return c.json(keyView(found.value), 200);
};
