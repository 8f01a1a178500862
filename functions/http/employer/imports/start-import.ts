import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { ImportView, StartImport } from '../../../contract/import.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatableChange } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, RepeatableChangeHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, MOVE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { ImportParameter } from './parameters.ts';
import { importView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/imports/{import}/start',
  operationId: 'startImport',
  tags: ['Employer'],
  summary: 'Let a checked import begin',
  description: 'One import of an organization runs at a time. Send continuations until it is done.',
  security: SIGNED_IN,
  request: {
    params: ImportParameter,
    query: NoQuery,
    headers: RepeatableChangeHeaders,
    body: jsonBody(StartImport),
  },
  responses: {
    200: json('The import', ImportView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      ...MOVE_PROBLEMS,
      'import-running',
      'import-errors',
      'import-over',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, import: id } = c.req.valid('param');
  const body = c.req.valid('json');
  const change = repeatableChange(c, body);
  if (!change.ok) return change.error;
  const { version, request } = change.value;
  const visit = { subject: c.var.subject, organizationId };
  const started = await c.var.services.startImport(visit, id, version, body, request);
  if (!started.ok) return refuse(c, started.error);
  c.header('etag', versionTag(started.value.version));
  return c.json(importView(started.value), 200);
};
