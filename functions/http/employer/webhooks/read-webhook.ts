import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { WebhookView } from '../../../contract/webhook.ts';
import { versionTag } from '../../etag.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { WebhookParameter } from './parameters.ts';
import { webhookView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/webhooks/{webhook}',
  operationId: 'readWebhook',
  tags: ['Employer'],
  summary: 'A webhook: where messages go, which ones, and whether they arrive',
  security: SIGNED_IN,
  request: { params: WebhookParameter, query: NoQuery },
  responses: {
    200: json('The webhook, without its secret', WebhookView),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, webhook } = c.req.valid('param');
  const found = await c.var.services.readWebhook({ subject: c.var.subject, organizationId }, webhook);
  if (!found.ok) return refuse(c, found.error);
  c.header('etag', versionTag(found.value.version));
  return c.json(webhookView(found.value), 200);
};
