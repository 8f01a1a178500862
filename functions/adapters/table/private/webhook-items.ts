import * as z from 'zod';
import type { OrganizationId, WebhookId } from '../../../domain/ids.ts';
import {
  DELIVERY_STATES,
  type Delivery,
  TEST_EVENT,
  WEBHOOK_EVENTS,
  type Webhook,
} from '../../../domain/webhook.ts';
import type { DeliveryName } from '../../../services/ports/webhook-store.ts';
import { PREFIX } from '../prefixes.ts';
import { InstantValue, idValue } from './values.ts';

/** The partition of an organization's webhooks: apart from what else is private, since the courier reads it. */
export const webhookPartition = (organization: OrganizationId): string => `${PREFIX.webhook}${organization}`;

export const webhookKey = (organization: OrganizationId, id: WebhookId) => ({
  PK: webhookPartition(organization),
  SK: id,
});

/** The webhook value, shared with the receipts that hold one; its secrets are not of it. */
export const WebhookValue: z.ZodType<Webhook> = z.object({
  id: idValue('webhook'),
  organizationId: idValue('organization'),
  url: z.string(),
  events: z.array(z.enum(WEBHOOK_EVENTS)),
  active: z.boolean(),
  createdAt: InstantValue,
  secretSince: InstantValue,
  previousUntil: InstantValue.optional(),
  failingSince: InstantValue.optional(),
  version: z.int(),
});

/** Reads `HOOK#<organization>` / `<webhook>`. */
export const WebhookItem = z
  .looseObject({
    type: z.literal('webhook'),
    schema: z.literal(1),
    secret: z.string(),
    previousSecret: z.string().optional(),
  })
  .transform(({ secret, previousSecret, ...item }) => ({
    webhook: WebhookValue.parse(item),
    secret,
    previousSecret,
  }));

/** Writes `HOOK#<organization>` / `<webhook>`. */
export const webhookItem = (webhook: Webhook, secret: string) => ({
  ...webhookKey(webhook.organizationId, webhook.id),
  type: 'webhook' as const,
  schema: 1 as const,
  ...webhook,
  secret,
});

/** How many partitions of GSI2 the messages that wait are spread over. */
export const DELIVERY_SHARDS = 4;
export const deliveryShard = (shard: number): string => `${PREFIX.due}HOOK#${shard}`;
const shardOf = (id: string): number => (id.codePointAt(id.length - 1) ?? 0) % DELIVERY_SHARDS;

/** How long a message stays in the log, in days. */
const KEPT_DAYS = 30;

export const outboxPartition = (webhook: WebhookId): string => `${PREFIX.outbox}${webhook}`;

export const deliveryKey = ({ webhookId, createdAt, id }: DeliveryName) => ({
  PK: outboxPartition(webhookId),
  SK: `${createdAt}#${id}`,
});

/** The message value, shared with the receipts that hold one. */
export const DeliveryValue: z.ZodType<Delivery> = z.object({
  id: z.string(),
  organizationId: idValue('organization'),
  webhookId: idValue('webhook'),
  event: z.enum([...WEBHOOK_EVENTS, TEST_EVENT]),
  body: z.string(),
  createdAt: InstantValue,
  state: z.enum(DELIVERY_STATES),
  attempts: z.array(z.object({ at: InstantValue, outcome: z.union([z.number(), z.string()]) })),
  nextAt: InstantValue.optional(),
});

/** Reads `OUTBOX#<webhook>` / `<created>#<message>`. */
export const DeliveryItem = z
  .looseObject({ type: z.literal('delivery'), schema: z.literal(1) })
  .transform((item): unknown => item)
  .pipe(DeliveryValue);

/** GSI2 key of a message that waits. */
export const deliveryDue = ({ id }: Pick<Delivery, 'id'>, nextAt: string) => ({
  GSI2PK: deliveryShard(shardOf(id)),
  GSI2SK: nextAt,
});

/** Writes `OUTBOX#<webhook>` / `<created>#<message>`. */
export const deliveryItem = (delivery: Delivery) => ({
  ...deliveryKey(delivery),
  ...(delivery.nextAt === undefined ? {} : deliveryDue(delivery, delivery.nextAt)),
  type: 'delivery' as const,
  schema: 1 as const,
  version: 1,
  ...delivery,
  expiresAt: Math.ceil(Date.parse(delivery.createdAt) / 1_000) + KEPT_DAYS * 86_400,
});
