import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { ImportView } from '../../../contract/import.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { ImportParameter } from './parameters.ts';
import { importView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/imports/{import}/continuation',
  operationId: 'continueImport',
  tags: ['Employer'],
  summary: 'Work on a running import for a few seconds',
  description:
    'Safe to repeat, so it takes no key: rows that are done are not done again. Send it until the import is done.',
  security: SIGNED_IN,
  request: { params: ImportParameter, query: NoQuery, body: jsonBody(z.strictObject({})) },
  responses: {
    200: json('The import', ImportView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, import: id } = c.req.valid('param');
  const moved = await c.var.services.continueImport({ subject: c.var.subject, organizationId }, id);
  if (!moved.ok) return refuse(c, moved.error);
  c.header('etag', versionTag(moved.value.version));
  return c.json(importView(moved.value), 200);
};
