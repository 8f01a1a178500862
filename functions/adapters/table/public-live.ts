import { createHash } from 'node:crypto';
import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { catalogView } from '../../domain/evaluate/catalog-view.ts';
import type { LiveMarket } from '../../services/ports/market.ts';
import {
  MATCH_SHARDS,
  matchAchievementPartition,
  matchRolePartition,
  readMatchAchievement,
  readMatchRole,
} from './public-items.ts';
import { createJoins } from './public-joins.ts';

type Item = Record<string, unknown>;

const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.toSorted().join('\n')).digest('base64url');

/** Reads the whole live market: every shard of the match source, and who lists each achievement. */
export const createLiveMarketLoader = (db: DynamoDBDocumentClient, table: string) => {
  const { listed } = createJoins(db, table);

  const all = async <T>(partition: string, read: (item: Item) => T | undefined): Promise<readonly T[]> => {
    const found: T[] = [];
    let from: Item | undefined;
    do {
      const page = await db.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'PK = :partition',
          ExpressionAttributeValues: { ':partition': partition },
          ExclusiveStartKey: from,
        }),
      );
      for (const item of page.Items ?? []) {
        const value = read(item);
        if (value !== undefined) found.push(value);
      }
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return found;
  };

  return async (): Promise<LiveMarket> => {
    const shards = Array.from({ length: MATCH_SHARDS }, (_, shard) => shard);
    const [roles, plain] = await Promise.all([
      Promise.all(shards.map((shard) => all(matchRolePartition(shard), readMatchRole))),
      Promise.all(shards.map((shard) => all(matchAchievementPartition(shard), readMatchAchievement))),
    ]);
    const recognitions = roles.flat();
    const achievements = (await listed(plain.flat())).filter((achievement) => achievement !== undefined);
    return {
      recognitions,
      achievements,
      catalog: catalogView(achievements),
      revision: digest([
        ...recognitions.map(({ roleId, number }) => `${roleId} ${number}`),
        ...achievements.map(
          ({ id, version, organizationName, sample }) => `${id} ${version} ${sample} ${organizationName}`,
        ),
      ]),
    };
  };
};
