import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { AchievementId } from '../../../domain/ids.ts';
import type { CommonsReader } from '../../../services/ports/commons-reader.ts';
import { readPage } from '../listing.ts';
import {
  achievementPartition,
  CLAIM_SORT,
  DISPUTE_SORT,
  organizationPartition,
  readAchievementClaim,
  readAchievementDispute,
  readOrganizationTrust,
  readTrustList,
  readTrustListVersion,
  TRUST_SORT,
  trustPartition,
  versionSort,
} from '../public-items.ts';

const MOST = 100;

/** Reads trust lists, claims and disputes; needs Get and Query on `PUB#` alone. */
export const createCommonsReader = (db: DynamoDBDocumentClient, table: string): CommonsReader => {
  const get = async (PK: string, SK: string) =>
    (await db.send(new GetCommand({ TableName: table, Key: { PK, SK } }))).Item;

  const beside = async <T>(
    id: AchievementId,
    sort: string,
    read: (item: unknown) => T | undefined,
  ): Promise<readonly T[]> => {
    const found = await db.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'PK = :of AND begins_with(SK, :sort)',
        ExpressionAttributeValues: { ':of': achievementPartition(id), ':sort': sort },
        Limit: MOST,
      }),
    );
    return (found.Items ?? []).flatMap((item) => read(item) ?? []);
  };

  return {
    async standing(id) {
      const [claims, disputes] = await Promise.all([
        beside(id, CLAIM_SORT, readAchievementClaim),
        beside(id, DISPUTE_SORT, readAchievementDispute),
      ]);
      return { claims, disputes };
    },
    async trustList(id) {
      const item = await get(trustPartition(id), 'CURRENT');
      return item && readTrustList(item);
    },
    async trustListVersion(id, number) {
      const item = await get(trustPartition(id), versionSort(number));
      return item && readTrustListVersion(item);
    },
    trustListsOf: (id, page) =>
      readPage(
        db,
        table,
        {
          partition: organizationPartition(id),
          sortPrefix: TRUST_SORT,
          keep: async (items) => items.map(readOrganizationTrust),
        },
        page,
      ),
  };
};
