import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { DomainProofRequest, OrganizationView } from '../../contract/organization.ts';
import { versionTag } from '../etag.ts';
import { json, jsonBody } from '../operation.ts';
import { problems } from '../problem.ts';
import { repeatableChange } from './conditions.ts';
import type { EmployerEnvironment } from './environment.ts';
import { NoQuery, OrganizationParameter, RepeatableChangeHeaders } from './parameters.ts';
import { refuse } from './refuse.ts';
import { INSIDE_PROBLEMS, MOVE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from './route.ts';
import { organizationView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/domain-proof',
  operationId: 'proveDomain',
  tags: ['Employer'],
  summary: 'Prove the domain by its DNS record, its DID document or its well-known file',
  description: 'Looks now, at the places that are asked for or at all of them.',
  security: SIGNED_IN,
  request: {
    params: OrganizationParameter,
    query: NoQuery,
    headers: RepeatableChangeHeaders,
    body: jsonBody(DomainProofRequest),
  },
  responses: {
    200: json('The organization, proven', OrganizationView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      ...MOVE_PROBLEMS,
      'domain-taken',
      'domain-proof-missing',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const asked = c.req.valid('json');
  const change = repeatableChange(c, asked);
  if (!change.ok) return change.error;
  const { version, request } = change.value;
  const visit = { subject: c.var.subject, organizationId };
  const proven = await c.var.services.proveDomain(visit, version, request, asked);
  if (!proven.ok) return refuse(c, proven.error);
  c.header('etag', versionTag(proven.value.version));
  return c.json(organizationView(proven.value, c.var.origin), 200);
};
