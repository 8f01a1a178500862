import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { NewWebhook, SecretWebhookView } from '../../../contract/webhook.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatable } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter, RepeatableHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { secretView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/webhooks',
  operationId: 'createWebhook',
  tags: ['Employer'],
  summary: 'Have a program told of what happens to the roles',
  description:
    'Messages follow Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`) and come at least once; `webhook-id` stays the same. Answer with 2xx within five seconds. Redirects are not followed.',
  security: SIGNED_IN,
  request: {
    params: OrganizationParameter,
    query: NoQuery,
    headers: RepeatableHeaders,
    body: jsonBody(NewWebhook),
  },
  responses: {
    201: json('The webhook, with its secret', SecretWebhookView),
    ...problems(
      ...WRITE_PROBLEMS,
      ...INSIDE_PROBLEMS,
      'key-required',
      'key-reused',
      'version-conflict',
      'limit-reached',
    ),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const facts = c.req.valid('json');
  const request = repeatable(c, facts);
  if (!request.ok) return request.error;
  const created = await c.var.services.createWebhook(visit, facts, request.value);
  if (!created.ok) return refuse(c, created.error);
  const { webhook } = created.value;
  c.header('etag', versionTag(webhook.version));
  c.header('location', `${c.var.origin}${c.req.path}/${webhook.id}`);
  return c.json(secretView(created.value), 201);
};
