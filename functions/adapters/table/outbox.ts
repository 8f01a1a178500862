import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Outbox } from '../../services/ports/webhook-store.ts';
import { deliveryItem } from './private/webhook-items.ts';
import { webhooksOf } from './webhook-store.ts';

/** The outbox as the indexer fills it; needs Query on `HOOK#` and Put on `OUTBOX#`. */
export const createOutbox = (db: DynamoDBDocumentClient, table: string): Outbox => ({
  webhooks: (organization) => webhooksOf(db, table, organization),

  async put(delivery) {
    try {
      await db.send(
        new PutCommand({
          TableName: table,
          Item: deliveryItem(delivery),
          ConditionExpression: 'attribute_not_exists(PK)',
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },
});
