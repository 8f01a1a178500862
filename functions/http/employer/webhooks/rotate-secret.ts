import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { SecretWebhookView } from '../../../contract/webhook.ts';
import { versionTag } from '../../etag.ts';
import { json, jsonBody } from '../../operation.ts';
import { problems } from '../../problem.ts';
import { repeatableChange } from '../conditions.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery, RepeatableChangeHeaders } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, MOVE_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route.ts';
import { WebhookParameter } from './parameters.ts';
import { secretView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/employer/organizations/{organization}/webhooks/{webhook}/secret',
  operationId: 'rotateWebhookSecret',
  tags: ['Employer'],
  summary: 'Make a new signing secret; for a day messages are signed with both',
  security: SIGNED_IN,
  request: {
    params: WebhookParameter,
    query: NoQuery,
    headers: RepeatableChangeHeaders,
    body: jsonBody(z.strictObject({})),
  },
  responses: {
    200: json('The webhook, with its new secret', SecretWebhookView),
    ...problems(...WRITE_PROBLEMS, ...INSIDE_PROBLEMS, ...MOVE_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, webhook } = c.req.valid('param');
  const change = repeatableChange(c, c.req.valid('json'));
  if (!change.ok) return change.error;
  const { version, request } = change.value;
  const visit = { subject: c.var.subject, organizationId };
  const rotated = await c.var.services.rotateWebhookSecret(visit, webhook, version, request);
  if (!rotated.ok) return refuse(c, rotated.error);
  c.header('etag', versionTag(rotated.value.webhook.version));
  return c.json(secretView(rotated.value), 200);
};
