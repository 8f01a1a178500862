import type { z } from '@hono/zod-openapi';
import type { DeliveryView, SecretWebhookView, WebhookView } from '../../../contract/webhook.ts';
import type { Delivery, Webhook } from '../../../domain/webhook.ts';
import type { WithSecret } from '../../../services/employer/webhooks/webhooks.ts';

/** The webhook as its organization sees it. */
export const webhookView = ({
  organizationId,
  events,
  ...webhook
}: Webhook): z.infer<typeof WebhookView> => ({
  ...webhook,
  events: [...events],
});

/** The same with its secret, where that is shown. */
export const secretView = ({ webhook, secret }: WithSecret): z.infer<typeof SecretWebhookView> => ({
  ...webhookView(webhook),
  ...(secret === undefined ? {} : { secret }),
});

/** A message as its organization sees it: what happened, not what it said. */
export const deliveryView = ({
  id,
  event,
  createdAt,
  state,
  attempts,
  nextAt,
}: Delivery): z.infer<typeof DeliveryView> => ({
  id,
  event,
  createdAt,
  state,
  attempts: [...attempts],
  ...(nextAt === undefined ? {} : { nextAt }),
});
