import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Receipts } from '../../services/ports/organization-store.ts';
import { ReceiptItem, receiptKey } from './private/trail-items.ts';

/** Reads the receipts of idempotent requests; each is written in the transaction of its request. */
export const createReceipts = (db: DynamoDBDocumentClient, table: string): Receipts => ({
  async recall(subject, key, at) {
    const found = await db.send(
      new GetCommand({ TableName: table, Key: receiptKey(subject, key), ConsistentRead: true }),
    );
    if (found.Item === undefined) return undefined;
    const receipt = ReceiptItem.parse(found.Item);
    return receipt.expiresAt > at ? receipt : undefined;
  },
});
