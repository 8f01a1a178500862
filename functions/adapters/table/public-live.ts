import { createHash } from 'node:crypto';
import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { PublicAchievement } from '../../domain/achievement.ts';
import { catalogView } from '../../domain/evaluate/catalog-view.ts';
import type { LiveMarket } from '../../services/ports/market.ts';
import {
  MATCH_CLAIMS,
  MATCH_SHARDS,
  MATCH_TRUST,
  matchAchievementPartition,
  matchRolePartition,
  readMatchAchievement,
  readMatchClaim,
  readMatchRole,
  readMatchTrust,
} from './public-items.ts';
import { createJoins } from './public-joins.ts';

type Item = Record<string, unknown>;

const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.toSorted().join('\n')).digest('base64url');

/** Reads every item of a partition that stands. */
const createPartitionReader =
  (db: DynamoDBDocumentClient, table: string) =>
  async <T>(partition: string, read: (item: Item) => T | undefined): Promise<readonly T[]> => {
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

const SHARDS = Array.from({ length: MATCH_SHARDS }, (_, shard) => shard);

/** Reads every achievement of the catalog, with who lists it: all shards at once, each page as full as can be. */
export const createCatalogLoader = (db: DynamoDBDocumentClient, table: string) => {
  const { listed } = createJoins(db, table);
  const all = createPartitionReader(db, table);
  return async (): Promise<readonly PublicAchievement[]> => {
    const plain = await Promise.all(
      SHARDS.map((shard) => all(matchAchievementPartition(shard), readMatchAchievement)),
    );
    return (await listed(plain.flat())).filter((achievement) => achievement !== undefined);
  };
};

/** What changes when an achievement, or who lists it, does. */
const mark = ({ id, version, organizationName, sample }: PublicAchievement): string =>
  `${id} ${version} ${sample} ${organizationName}`;

/** Whether two readings of the catalog hold the same. */
export const sameCatalog = (
  before: readonly PublicAchievement[],
  after: readonly PublicAchievement[],
): boolean => digest(before.map(mark)) === digest(after.map(mark));

/** Reads the whole live market: every shard of the match source, and who lists each achievement. */
export const createLiveMarketLoader = (db: DynamoDBDocumentClient, table: string) => {
  const all = createPartitionReader(db, table);
  const catalog = createCatalogLoader(db, table);
  const { organizationsOf } = createJoins(db, table);
  return async (): Promise<LiveMarket> => {
    const [roles, achievements, lists, claims] = await Promise.all([
      Promise.all(SHARDS.map((shard) => all(matchRolePartition(shard), readMatchRole))),
      catalog(),
      all(MATCH_TRUST, readMatchTrust),
      all(MATCH_CLAIMS, readMatchClaim),
    ]);
    const recognitions = roles.flat();
    const speakers = await organizationsOf([...new Set(claims.map(({ organizationId }) => organizationId))]);
    const known = speakers.filter((speaker) => speaker !== undefined);
    return {
      recognitions,
      achievements,
      catalog: catalogView(
        achievements,
        new Map(lists.map(({ id, issuers }) => [id, issuers.map(({ issuer }) => issuer)])),
        claims,
        new Map(lists.map(({ id, name }) => [id, name])),
        new Map(known.map(({ id, name }) => [id, name])),
      ),
      revision: digest([
        ...recognitions.map(({ roleId, number }) => `${roleId} ${number}`),
        ...achievements.map(mark),
        ...[...lists, ...claims].map(({ id, version }) => `${id} ${version}`),
        ...known.map(({ id, name }) => `${id} ${name}`),
      ]),
    };
  };
};
