import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { EquivalenceView, NewEquivalence } from '../../../contract/commons.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatable } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter, RepeatableHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { equivalenceView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/equivalences',
  operationId: 'claimEquivalence',
  tags: ['Employer'],
  summary: 'Say that one achievement is as good as another',
  description:
    'Public at once. It counts in the rules of your own organization, and in all rules where you are the creator of what is counted; elsewhere it is an opinion with your name.',
  security: SIGNED_IN,
  request: {
    params: OrganizationParameter,
    query: NoQuery,
    headers: RepeatableHeaders,
    body: jsonBody(NewEquivalence),
  },
  responses: {
    201: json('The claim', EquivalenceView),
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
  const made = await c.var.services.claimEquivalence(visit, facts, request.value);
  if (!made.ok) return refuse(c, made.error);
  c.header('etag', versionTag(made.value.version));
  c.header('location', `${c.var.origin}${c.req.path}/${made.value.id}`);
  return c.json(equivalenceView(made.value), 201);
};
