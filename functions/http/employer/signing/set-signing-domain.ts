import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { KeyringView } from '../../../contract/signing.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatableChange } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter, RepeatableChangeHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, MOVE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { keyringView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/signing-domain',
  operationId: 'setSigningDomain',
  tags: ['Employer'],
  summary: 'Sign as the DID of your own domain, or as the one that is served here',
  description: 'Your `did:web` document must list the current key in `assertionMethod`.',
  security: SIGNED_IN,
  request: {
    params: OrganizationParameter,
    query: NoQuery,
    headers: RepeatableChangeHeaders,
    body: jsonBody(z.strictObject({ own: z.boolean() })),
  },
  responses: {
    200: json('The keys as they are now', KeyringView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      ...MOVE_PROBLEMS,
      'organization-unproven',
      'signing-domain-unlisted',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const body = c.req.valid('json');
  const asked = repeatableChange(c, body);
  if (!asked.ok) return asked.error;
  const { version, request } = asked.value;
  const visit = { subject: c.var.subject, organizationId };
  const changed = await c.var.services.setSigningDomain(visit, body.own, version, request);
  if (!changed.ok) return refuse(c, changed.error);
  c.header('etag', versionTag(changed.value.version));
  return c.json(keyringView(c.var.origin, changed.value), 200);
};
