import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { LookAlikes } from '../../services/ports/look-alikes.ts';
import { LikenessItem, likenessPartition } from './private/likeness-items.ts';
import { createJoins } from './public-joins.ts';

/** The most that are looked at under one key: who shares one with more stands among hundreds anyway. */
const MOST_UNDER_A_KEY = 50;

/**
 * Reads the index of look-alikes, and the organizations as they are public now: one that is not proven any more is not
 * there. Needs Query on `UNIQUE#` and BatchGet on `PUB#`.
 */
export const createLookAlikes = (db: DynamoDBDocumentClient, table: string): LookAlikes => {
  const { organizationsOf } = createJoins(db, table);
  return {
    async under(keys) {
      const found = await Promise.all(
        keys.map(async (key) => {
          const page = await db.send(
            new QueryCommand({
              TableName: table,
              KeyConditionExpression: 'PK = :key',
              ExpressionAttributeValues: { ':key': likenessPartition(key) },
              Limit: MOST_UNDER_A_KEY,
            }),
          );
          return (page.Items ?? []).map((item) => LikenessItem.parse(item));
        }),
      );
      const ids = [...new Set(found.flat().map(({ owner }) => owner))];
      return (await organizationsOf(ids)).filter((organization) => organization !== undefined);
    },
  };
};
