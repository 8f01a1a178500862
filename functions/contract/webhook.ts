import * as z from 'zod';
import { DELIVERY_STATES, TEST_EVENT, WEBHOOK_EVENTS } from '../domain/webhook.ts';
import { HttpsUrl, InstantText, WebhookId } from './ids.ts';

const Events = z
  .array(z.enum(WEBHOOK_EVENTS))
  .min(1)
  .max(WEBHOOK_EVENTS.length)
  .refine((events) => new Set(events).size === events.length, 'one of them is there twice');

export const NewWebhook = z
  .strictObject({ url: HttpsUrl, events: Events, active: z.boolean().default(true) })
  .meta({ id: 'NewWebhook' });

export const WebhookView = z
  .object({
    id: WebhookId,
    url: z.string(),
    events: z.array(z.enum(WEBHOOK_EVENTS)),
    active: z.boolean(),
    createdAt: InstantText,
    secretSince: InstantText,
    previousUntil: InstantText.optional().meta({
      description: 'Until then messages are signed with the secret before, too.',
    }),
    failingSince: InstantText.optional().meta({
      description: 'Since when messages were given up on; gone with the next one that arrives.',
    }),
    version: z.int(),
  })
  .meta({ id: 'Webhook' });

export const SecretWebhookView = WebhookView.extend({
  secret: z.string().optional().meta({
    description:
      'Signs messages by Standard Webhooks. Shown once: a repetition of the request gets the rest without it.',
  }),
}).meta({ id: 'WebhookWithSecret' });

export const DeliveryView = z
  .object({
    id: z.string().meta({ description: '`webhook-id`, the same in every attempt.' }),
    event: z.enum([...WEBHOOK_EVENTS, TEST_EVENT]),
    createdAt: InstantText,
    state: z.enum(DELIVERY_STATES),
    attempts: z.array(
      z.object({
        at: InstantText,
        outcome: z
          .union([z.int(), z.string()])
          .meta({ description: 'The status that was answered, or a code for why there was none.' }),
      }),
    ),
    nextAt: InstantText.optional(),
  })
  .meta({ id: 'Delivery' });
