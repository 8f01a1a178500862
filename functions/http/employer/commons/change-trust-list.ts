import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { NewTrustList, TrustListView } from '../../../contract/commons.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { expectedVersion } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { ChangeHeaders, NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { CHANGE_PROBLEMS, INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { TrustParameter } from './parameters.ts';
import { trustListView } from './views.ts';

export const route = createRoute({
  method: 'put',
  path: '/api/employer/organizations/{organization}/trust-lists/{trust}',
  operationId: 'changeTrustList',
  tags: ['Employer'],
  summary: 'Replace what a trust list says',
  description: 'Counts at once in every rule that names the list. Earlier versions stay to be read.',
  security: SIGNED_IN,
  request: {
    params: TrustParameter,
    query: NoQuery,
    headers: ChangeHeaders,
    body: jsonBody(NewTrustList),
  },
  responses: {
    200: json('The trust list', TrustListView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS, ...CHANGE_PROBLEMS, 'organization-unproven'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, trust } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const version = expectedVersion(c);
  if (!version.ok) return version.error;
  const changed = await c.var.services.changeTrustList(visit, trust, version.value, c.req.valid('json'));
  if (!changed.ok) return refuse(c, changed.error);
  c.header('etag', versionTag(changed.value.version));
  return c.json(trustListView(changed.value), 200);
};
