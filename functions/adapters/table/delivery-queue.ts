import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DeliveryQueue } from '../../services/ports/webhook-store.ts';
import { INDEX } from './prefixes.ts';
import {
  DELIVERY_SHARDS,
  DeliveryItem,
  deliveryDue,
  deliveryKey,
  deliveryShard,
  WebhookItem,
  webhookKey,
} from './private/webhook-items.ts';

type Update = Omit<ConstructorParameters<typeof UpdateCommand>[0], 'TableName'>;

/** The outbox as the courier works it off. */
export const createDeliveryQueue = (db: DynamoDBDocumentClient, table: string): DeliveryQueue => {
  const update = async (input: Update): Promise<boolean> => {
    const names = `${input.UpdateExpression} ${input.ConditionExpression}`.match(/#\w+/g) ?? [];
    try {
      await db.send(
        new UpdateCommand({
          TableName: table,
          ...input,
          ExpressionAttributeNames: Object.fromEntries(names.map((name) => [name, name.slice(1)])),
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  return {
    async due(at, most) {
      const inShard = async (shard: number) => {
        const found = await db.send(
          new QueryCommand({
            TableName: table,
            IndexName: INDEX.due,
            KeyConditionExpression: 'GSI2PK = :shard AND GSI2SK <= :at',
            ExpressionAttributeValues: { ':shard': deliveryShard(shard), ':at': at },
            Limit: Math.ceil(most / DELIVERY_SHARDS),
          }),
        );
        return (found.Items ?? []).map((item) => DeliveryItem.parse(item));
      };
      const shards = Array.from({ length: DELIVERY_SHARDS }, (_, shard) => inShard(shard));
      return (await Promise.all(shards)).flat();
    },

    async delivery(name) {
      const Key = deliveryKey(name);
      const found = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return found.Item === undefined ? undefined : DeliveryItem.parse(found.Item);
    },

    async ready(organization, webhook, at) {
      const Key = webhookKey(organization, webhook);
      const found = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      if (found.Item === undefined) return undefined;
      const item = WebhookItem.parse(found.Item);
      const { previousSecret } = item;
      const overlaps = previousSecret !== undefined && (item.webhook.previousUntil ?? '') > at;
      return { webhook: item.webhook, secrets: overlaps ? [item.secret, previousSecret] : [item.secret] };
    },

    claim: (delivery, until) =>
      update({
        Key: deliveryKey(delivery),
        UpdateExpression: 'SET #nextAt = :until, #GSI2SK = :until',
        ConditionExpression: '#state = :waiting AND #nextAt = :seen',
        ExpressionAttributeValues: { ':until': until, ':waiting': 'waiting', ':seen': delivery.nextAt ?? '' },
      }),

    async finish(delivery, attempt, state, nextAt) {
      const due = nextAt === undefined ? undefined : deliveryDue(delivery, nextAt);
      await update({
        Key: deliveryKey(delivery),
        UpdateExpression: [
          'SET #attempts = list_append(#attempts, :attempt), #state = :state',
          due === undefined
            ? ' REMOVE #nextAt, #GSI2PK, #GSI2SK'
            : ', #nextAt = :next, #GSI2PK = :shard, #GSI2SK = :next',
        ].join(''),
        // What was delivered meanwhile by a run whose time was over stays delivered.
        ConditionExpression: '#state = :waiting',
        ExpressionAttributeValues: {
          ':attempt': [attempt],
          ':state': state,
          ':waiting': 'waiting',
          ...(due === undefined ? {} : { ':next': due.GSI2SK, ':shard': due.GSI2PK }),
        },
      });
    },

    async mark({ organizationId, id }, failingSince) {
      await update({
        Key: webhookKey(organizationId, id),
        UpdateExpression: failingSince === undefined ? 'REMOVE #failingSince' : 'SET #failingSince = :since',
        ConditionExpression: 'attribute_exists(#PK)',
        ...(failingSince === undefined ? {} : { ExpressionAttributeValues: { ':since': failingSince } }),
      });
    },
  };
};
