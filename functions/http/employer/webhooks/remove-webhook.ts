import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { problems } from '../../problem.ts';
import { expectedVersion } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { ChangeHeaders, NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { CHANGE_PROBLEMS, INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { WebhookParameter } from './parameters.ts';

export const route = createRoute({
  method: 'delete',
  path: '/api/employer/organizations/{organization}/webhooks/{webhook}',
  operationId: 'removeWebhook',
  tags: ['Employer'],
  summary: 'Remove a webhook with its secrets; what still waits for it is given up',
  security: SIGNED_IN,
  request: { params: WebhookParameter, query: NoQuery, headers: ChangeHeaders },
  responses: {
    204: { description: 'It is gone' },
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS, ...CHANGE_PROBLEMS, 'cross-site'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, webhook } = c.req.valid('param');
  const version = expectedVersion(c);
  if (!version.ok) return version.error;
  const visit = { subject: c.var.subject, organizationId };
  const removed = await c.var.services.removeWebhook(visit, webhook, version.value);
  return removed.ok ? c.body(null, 204) : refuse(c, removed.error);
};
