import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { NewTrustList, TrustListView } from '../../../contract/commons.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatable } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter, RepeatableHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { trustListView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/trust-lists',
  operationId: 'makeTrustList',
  tags: ['Employer'],
  summary: 'Make a list of issuers that the organization trusts',
  description:
    'Public at once. A rule names it by its id; the issuers on it may then sign for that leaf, and for no other.',
  security: SIGNED_IN,
  request: {
    params: OrganizationParameter,
    query: NoQuery,
    headers: RepeatableHeaders,
    body: jsonBody(NewTrustList),
  },
  responses: {
    201: json('The trust list', TrustListView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      'key-required',
      'key-reused',
      'version-conflict',
      'organization-unproven',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const facts = c.req.valid('json');
  const request = repeatable(c, facts);
  if (!request.ok) return request.error;
  const made = await c.var.services.makeTrustList(visit, facts, request.value);
  if (!made.ok) return refuse(c, made.error);
  c.header('etag', versionTag(made.value.version));
  c.header('location', `${c.var.origin}${c.req.path}/${made.value.id}`);
  return c.json(trustListView(made.value), 201);
};
