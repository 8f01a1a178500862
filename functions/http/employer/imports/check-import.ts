import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { ImportView, NewImport } from '../../../contract/import.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatable } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter, RepeatableHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { importView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/imports',
  operationId: 'checkImport',
  tags: ['Employer'],
  summary: 'Check a file of up to ten thousand roles, and start it if asked',
  description:
    'Says of every row what is wrong with it and touches no role, unless `run` is set and no row has an error. Start from `/api/role-import-template.csv`.',
  security: SIGNED_IN,
  request: {
    params: OrganizationParameter,
    query: NoQuery,
    headers: RepeatableHeaders,
    body: jsonBody(NewImport),
  },
  responses: {
    201: json('The import', ImportView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      'key-required',
      'key-reused',
      'version-conflict',
      'import-running',
      'import-errors',
      'import-over',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const { run, ...file } = c.req.valid('json');
  const request = repeatable(c, { run, ...file });
  if (!request.ok) return request.error;
  let made = await c.var.services.checkImport(visit, file, request.value);
  if (!made.ok) return refuse(c, made.error);
  const { id, errors, ready, version } = made.value;
  if (run && errors === 0 && ready > 0) {
    const { key, fingerprint } = request.value;
    const start = { key: `${key}:start`, fingerprint };
    const started = await c.var.services.startImport(visit, id, version, { skipErrors: false }, start);
    if (!started.ok) return refuse(c, started.error);
    made = started;
  }
  c.header('etag', versionTag(made.value.version));
  c.header('location', `${c.var.origin}${c.req.path}/${id}`);
  return c.json(importView(made.value), 201);
};
