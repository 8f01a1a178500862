import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { NewOrganization, OrganizationView } from '../../contract/organization.ts';
import { versionTag } from '../etag.ts';
import { json, jsonBody } from '../operation.ts';
import { problems } from '../problem.ts';
import { repeatable } from './conditions.ts';
import type { EmployerEnvironment } from './environment.ts';
import { NoQuery, RepeatableHeaders } from './parameters.ts';
import { refuse } from './refuse.ts';
import { PERSON, WRITE_PROBLEMS } from './route.ts';
import { organizationView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations',
  operationId: 'createOrganization',
  tags: ['Employer'],
  summary: 'Create an organization',
  description: 'Whoever creates it owns it. The answer holds the DNS record that proves its domain.',
  security: PERSON,
  request: { query: NoQuery, headers: RepeatableHeaders, body: jsonBody(NewOrganization) },
  responses: {
    201: json('The organization, not proven yet', OrganizationView),
    ...problems(...WRITE_PROBLEMS, 'key-required', 'key-reused', 'version-conflict', 'forbidden'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const facts = c.req.valid('json');
  const request = repeatable(c, facts);
  if (!request.ok) return request.error;
  const created = await c.var.services.createOrganization(c.var.person, facts, request.value);
  if (!created.ok) return refuse(c, created.error);
  c.header('etag', versionTag(created.value.version));
  c.header('location', `${c.var.origin}/api/employer/organizations/${created.value.id}`);
  return c.json(organizationView(created.value, c.var.origin), 201);
};
