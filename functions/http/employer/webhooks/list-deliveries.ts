import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../../contract/paging.ts';
import { DeliveryView } from '../../../contract/webhook.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, LIST_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { pageView } from '../views.ts';
import { WebhookParameter } from './parameters.ts';
import { deliveryView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/webhooks/{webhook}/deliveries',
  operationId: 'listDeliveries',
  tags: ['Employer'],
  summary: 'What was sent in the last thirty days and how it ended, newest first',
  security: SIGNED_IN,
  request: { params: WebhookParameter, query: PageQuery },
  responses: {
    200: json('A page of messages', pageOf(DeliveryView)),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS, ...LIST_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, webhook } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const page = await c.var.services.readDeliveries(visit, webhook, c.req.valid('query'));
  if (!page.ok) return refuse(c, page.error);
  return c.json(pageView(page.value, deliveryView), 200);
};
