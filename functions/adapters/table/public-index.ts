import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { PublicIndex } from '../../services/ports/public-index.ts';
import {
  PUBLIC_SCHEMA,
  profilePartition,
  publicItem,
  readProfileVersion,
  readRecognition,
  rolePartition,
} from './public-items.ts';

/** Writes of one role that are under way at once; its items lie in many partitions. */
const AT_ONCE = 16;

const NEWER = 'attribute_not_exists(PK) OR #version < :version';
const GUARD = {
  once: `${NEWER} OR (#version = :version AND #schema < :schema)`,
  again: `${NEWER} OR #version = :version`,
} as const;

/** The public items in the catalog table, each behind a guard of its version. */
export const createPublicIndex = (db: DynamoDBDocumentClient, table: string): PublicIndex => {
  const putOne = async (item: ReturnType<typeof publicItem>, again: boolean): Promise<void> => {
    try {
      await db.send(
        new PutCommand({
          TableName: table,
          Item: item,
          ConditionExpression: again ? GUARD.again : GUARD.once,
          ExpressionAttributeNames: { '#version': 'version', ...(again ? {} : { '#schema': 'schema' }) },
          ExpressionAttributeValues: {
            ':version': item.version,
            ...(again ? {} : { ':schema': PUBLIC_SCHEMA }),
          },
        }),
      );
    } catch (error) {
      // The same or a newer one is there already: a duplicate or a late one has nothing to add.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

  const versionsIn = async <T>(
    partition: string,
    read: (item: unknown) => T | undefined,
  ): Promise<readonly T[]> => {
    const found: T[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await db.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'PK = :of AND SK BETWEEN :first AND :last',
          ExpressionAttributeValues: { ':of': partition, ':first': '0', ':last': '999999' },
          ExclusiveStartKey: from,
        }),
      );
      found.push(...(page.Items ?? []).map(read).filter((version) => version !== undefined));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return found;
  };

  return {
    async put(facts, how) {
      const items = facts.map(publicItem);
      for (let from = 0; from < items.length; from += AT_ONCE) {
        const some = items.slice(from, from + AT_ONCE);
        await Promise.all(some.map((item) => putOne(item, how?.again === true)));
      }
    },

    versions: (role) => versionsIn(rolePartition(role), readRecognition),
    profileVersions: (profile) => versionsIn(profilePartition(profile), readProfileVersion),
  };
};
