import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Unsigned } from '../../services/ports/unsigned.ts';
import { batchGet } from './batch-get.ts';
import {
  achievementPartition,
  profilePartition,
  readAchievement,
  readProfileVersion,
  readRecognition,
  rolePartition,
  versionSort,
} from './public-items.ts';
import { createJoins } from './public-joins.ts';
import { readWaiting, WAITING_SHARDS, waitingItem, waitingKey, waitingPartition } from './unsigned-items.ts';

/** What waits for its signature, in the catalog table; reads what is public and writes `UNSIGNED#` alone. */
export const createUnsigned = (db: DynamoDBDocumentClient, table: string): Unsigned => {
  const { listed } = createJoins(db, table);
  return {
    async achievements(ids) {
      const keys = ids.map((id) => ({ PK: achievementPartition(id), SK: 'ACH' }));
      const items = await batchGet(db, table, keys);
      const found = await listed(items.map((item) => item && readAchievement(item)));
      return found.filter((one) => one !== undefined);
    },
    async version(role, number) {
      const Key = { PK: rolePartition(role), SK: versionSort(number) };
      const found = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return found.Item && readRecognition(found.Item);
    },
    async profileVersion(profile, number) {
      const Key = { PK: profilePartition(profile), SK: versionSort(number) };
      const found = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return found.Item && readProfileVersion(found.Item);
    },
    async wait(what) {
      await db.send(new PutCommand({ TableName: table, Item: waitingItem(what) }));
    },
    async waiting(most) {
      const shards = Array.from({ length: WAITING_SHARDS }, (_, shard) =>
        db.send(
          new QueryCommand({
            TableName: table,
            ConsistentRead: true,
            KeyConditionExpression: 'PK = :shard',
            ExpressionAttributeValues: { ':shard': waitingPartition(shard) },
            Limit: Math.ceil(most / WAITING_SHARDS),
          }),
        ),
      );
      return (await Promise.all(shards)).flatMap((page) => (page.Items ?? []).map(readWaiting));
    },
    async waitNoMore(what) {
      await db.send(new DeleteCommand({ TableName: table, Key: waitingKey(what) }));
    },
  };
};
