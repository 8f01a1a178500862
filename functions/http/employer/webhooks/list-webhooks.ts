import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { WebhookView } from '../../../contract/webhook.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { webhookView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/webhooks',
  operationId: 'listWebhooks',
  tags: ['Employer'],
  summary: 'The webhooks of the organization, oldest first; there are ten at most',
  security: SIGNED_IN,
  request: { params: OrganizationParameter, query: NoQuery },
  responses: {
    200: json('All of them', z.object({ items: z.array(WebhookView) })),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const found = await c.var.services.readWebhooks({ subject: c.var.subject, organizationId });
  if (!found.ok) return refuse(c, found.error);
  return c.json({ items: found.value.map(webhookView) }, 200);
};
