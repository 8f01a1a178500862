import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { OrganizationId } from '../../domain/ids.ts';
import type { Webhook } from '../../domain/webhook.ts';
import type { WebhookStore } from '../../services/ports/webhook-store.ts';
import { readPage } from './private/listing.ts';
import {
  DeliveryItem,
  deliveryItem,
  outboxPartition,
  WebhookItem,
  webhookItem,
  webhookKey,
  webhookPartition,
} from './private/webhook-items.ts';
import { type Part, trailParts, transact } from './transaction.ts';

/** All webhooks of an organization, oldest first; strongly consistent. */
export const webhooksOf = async (
  db: DynamoDBDocumentClient,
  table: string,
  organization: OrganizationId,
): Promise<readonly Webhook[]> => {
  const found = await db.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'PK = :partition',
      ExpressionAttributeValues: { ':partition': webhookPartition(organization) },
    }),
  );
  return (found.Items ?? []).map((item) => WebhookItem.parse(item).webhook);
};

const before = ({ version }: Webhook) => ({ ':before': version - 1 });

/** Webhooks and their outbox in the catalog table, for the people of the organization. */
export const createWebhookStore = (db: DynamoDBDocumentClient, table: string): WebhookStore => {
  const update = (webhook: Webhook, expression: string, values: Readonly<Record<string, unknown>>): Part => ({
    write: {
      Update: {
        TableName: table,
        Key: webhookKey(webhook.organizationId, webhook.id),
        UpdateExpression: expression,
        ConditionExpression: '#version = :before',
        ExpressionAttributeNames: Object.fromEntries(
          [...new Set(expression.match(/#\w+/g) ?? []), '#version'].map((name) => [name, name.slice(1)]),
        ),
        ExpressionAttributeValues: { ...values, ':version': webhook.version, ...before(webhook) },
      },
    },
    refusal: { kind: 'version-conflict' },
  });

  return {
    async webhook(organization, id) {
      const Key = webhookKey(organization, id);
      const found = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return found.Item === undefined ? undefined : WebhookItem.parse(found.Item).webhook;
    },

    webhooks: (organization) => webhooksOf(db, table, organization),

    create: (webhook, secret, trail) =>
      transact(db, [
        {
          write: {
            Put: {
              TableName: table,
              Item: webhookItem(webhook, secret),
              ConditionExpression: 'attribute_not_exists(PK)',
            },
          },
          refusal: { kind: 'version-conflict' },
        },
        ...trailParts(table, trail),
      ]),

    replace: (webhook, trail) =>
      transact(db, [
        update(webhook, 'SET #url = :url, #events = :events, #active = :active, #version = :version', {
          ':url': webhook.url,
          ':events': webhook.events,
          ':active': webhook.active,
        }),
        ...trailParts(table, trail),
      ]),

    rotate: (webhook, secret, trail) =>
      transact(db, [
        update(
          webhook,
          'SET #previousSecret = #secret, #secret = :secret, #secretSince = :since, #previousUntil = :until, #version = :version',
          { ':secret': secret, ':since': webhook.secretSince, ':until': webhook.previousUntil },
        ),
        ...trailParts(table, trail),
      ]),

    remove: (webhook, trail) =>
      transact(db, [
        {
          write: {
            Delete: {
              TableName: table,
              Key: webhookKey(webhook.organizationId, webhook.id),
              ConditionExpression: '#version = :version',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':version': webhook.version },
            },
          },
          refusal: { kind: 'version-conflict' },
        },
        ...trailParts(table, trail),
      ]),

    deliveries: (webhook, page) =>
      readPage(
        db,
        {
          table,
          partition: outboxPartition(webhook),
          newestFirst: true,
          read: (item) => DeliveryItem.parse(item),
        },
        page,
      ),

    send: (delivery, trail) =>
      transact(db, [
        {
          write: {
            Put: {
              TableName: table,
              Item: deliveryItem(delivery),
              ConditionExpression: 'attribute_not_exists(PK)',
            },
          },
          refusal: { kind: 'version-conflict' },
        },
        ...trailParts(table, trail),
      ]),
  };
};
