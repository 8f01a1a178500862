import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { DeliveryView } from '../../../contract/webhook.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatable } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, RepeatableHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { WebhookParameter } from './parameters.ts';
import { deliveryView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/webhooks/{webhook}/test',
  operationId: 'testWebhook',
  tags: ['Employer'],
  summary: 'Send a message that is only a test',
  security: SIGNED_IN,
  request: {
    params: WebhookParameter,
    query: NoQuery,
    headers: RepeatableHeaders,
    body: jsonBody(z.strictObject({})),
  },
  responses: {
    201: json('The message, on its way; how it ends is in the list of deliveries', DeliveryView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS, 'key-required', 'key-reused', 'version-conflict'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, webhook } = c.req.valid('param');
  const request = repeatable(c, c.req.valid('json'));
  if (!request.ok) return request.error;
  const visit = { subject: c.var.subject, organizationId };
  const sent = await c.var.services.testWebhook(visit, webhook, request.value);
  return sent.ok ? c.json(deliveryView(sent.value), 201) : refuse(c, sent.error);
};
