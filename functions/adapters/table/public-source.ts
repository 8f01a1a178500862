import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { OrganizationId } from '../../domain/ids.ts';
import type { PublicSource } from '../../services/index/rederive.ts';
import type { KeptRecord } from '../../services/ports/commons.ts';
import { CLAIMS, DISPUTES, TRUST_LISTS } from './commons/kinds.ts';
import { type RecordKind, recordReader } from './commons/record-kind.ts';
import { PREFIX } from './prefixes.ts';
import { ACHIEVEMENT_SORT, AchievementItem } from './private/achievement-items.ts';
import { OrganizationItem, organizationKey, partitionOf } from './private/organization-items.ts';
import { ROLE_SORT, RoleItem, roleKey, VersionItem } from './private/role-items.ts';
import { PROFILE_SORT, ProfileItem, ProfileVersionItem } from './profiles/profile-store.ts';

/** Reads the private items that public ones are made from; needs Get and Query on `ORG#` and `VERSION#`. */
export const createPublicSource = (db: DynamoDBDocumentClient, table: string): PublicSource => {
  const between = async <T>(
    partition: string,
    [first, last]: readonly [string, string],
    read: (item: unknown) => T,
  ): Promise<readonly T[]> => {
    const found: T[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await db.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'PK = :partition AND SK BETWEEN :first AND :last',
          ExpressionAttributeValues: { ':partition': partition, ':first': first, ':last': last },
          ExclusiveStartKey: from,
        }),
      );
      found.push(...(page.Items ?? []).map((item) => read(item)));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return found;
  };

  const records = <T extends KeptRecord>(of: OrganizationId, kind: RecordKind<T>) => {
    const reader = recordReader(kind);
    return between(partitionOf(of), [kind.sort, `${kind.sort}~`], (item) => reader.parse(item));
  };

  return {
    async organization(id) {
      const found = await db.send(
        new GetCommand({ TableName: table, Key: organizationKey(id), ConsistentRead: true }),
      );
      return found.Item === undefined ? undefined : OrganizationItem.parse(found.Item);
    },
    achievements: (of) =>
      between(partitionOf(of), [ACHIEVEMENT_SORT, `${ACHIEVEMENT_SORT}~`], (item) =>
        AchievementItem.parse(item),
      ),
    async roles(of, after, most) {
      const found = await db.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'PK = :organization AND SK BETWEEN :first AND :last',
          ExpressionAttributeValues: {
            ':organization': partitionOf(of),
            // A space sorts before whatever an id may go on with, so the role itself is left out.
            ':first': after === undefined ? ROLE_SORT : `${ROLE_SORT}${after} `,
            ':last': `${ROLE_SORT}~`,
          },
          Limit: most,
        }),
      );
      return (found.Items ?? []).map((item) => RoleItem.parse(item).id);
    },
    profiles: (of) =>
      between(partitionOf(of), [PROFILE_SORT, `${PROFILE_SORT}~`], (item) => ProfileItem.parse(item).id),
    profileVersions: (profile) =>
      between(`${PREFIX.version}${profile}`, ['0', '999999'], (item) => ProfileVersionItem.parse(item)),
    trustLists: (of) => records(of, TRUST_LISTS),
    claims: (of) => records(of, CLAIMS),
    disputes: (of) => records(of, DISPUTES),
    trustListVersions: (list) =>
      between(`${PREFIX.version}${list}`, ['0', '999999'], (item) => recordReader(TRUST_LISTS).parse(item)),
    async confirmedAt(of, role) {
      const Key = roleKey(of, role);
      const found = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return found.Item === undefined ? undefined : RoleItem.parse(found.Item).confirmedAt;
    },
    versions: (role) =>
      between(`${PREFIX.version}${role}`, ['0', '999999'], (item) => VersionItem.parse(item)),
  };
};
