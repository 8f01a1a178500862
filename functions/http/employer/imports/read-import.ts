import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { ImportView } from '../../../contract/import.ts';
import { versionTag } from '../../etag.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { ImportParameter } from './parameters.ts';
import { importView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/imports/{import}',
  operationId: 'readImport',
  tags: ['Employer'],
  summary: 'An import and how far it is',
  security: SIGNED_IN,
  request: { params: ImportParameter, query: NoQuery },
  responses: {
    200: json('The import', ImportView),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, import: id } = c.req.valid('param');
  const found = await c.var.services.readImport({ subject: c.var.subject, organizationId }, id);
  if (!found.ok) return refuse(c, found.error);
  c.header('etag', versionTag(found.value.version));
  return c.json(importView(found.value), 200);
};
