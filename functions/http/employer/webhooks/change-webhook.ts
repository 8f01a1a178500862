import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { NewWebhook, WebhookView } from '../../../contract/webhook.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { expectedVersion } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { ChangeHeaders, NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { CHANGE_PROBLEMS, INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { WebhookParameter } from './parameters.ts';
import { webhookView } from './views.ts';

export const route = createRoute({
  method: 'put',
  path: '/api/employer/organizations/{organization}/webhooks/{webhook}',
  operationId: 'changeWebhook',
  tags: ['Employer'],
  summary: 'Replace address and events of a webhook, or switch it off and on',
  security: SIGNED_IN,
  request: { params: WebhookParameter, query: NoQuery, headers: ChangeHeaders, body: jsonBody(NewWebhook) },
  responses: {
    200: json('The webhook', WebhookView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS, ...CHANGE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, webhook } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const version = expectedVersion(c);
  if (!version.ok) return version.error;
  const changed = await c.var.services.changeWebhook(visit, webhook, version.value, c.req.valid('json'));
  if (!changed.ok) return refuse(c, changed.error);
  c.header('etag', versionTag(changed.value.version));
  return c.json(webhookView(changed.value), 200);
};
