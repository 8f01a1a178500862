import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Achievement } from '../../domain/achievement.ts';
import type { AchievementId, OrganizationId } from '../../domain/ids.ts';
import type { AchievementStore } from '../../services/ports/organization-store.ts';
import { aliasTaken, replacementParts } from './achievement-parts.ts';
import {
  ACHIEVEMENT_SORT,
  AchievementItem,
  AliasItem,
  achievementItem,
  achievementKey,
  aliasKey,
  ListingItem,
  listingKey,
  uniqueItem,
} from './private/achievement-items.ts';
import { readPage } from './private/listing.ts';
import { partitionOf } from './private/organization-items.ts';
import { provenAt } from './proven.ts';
import { trailParts, transact } from './transaction.ts';

/** Achievements in the catalog table, each alias guarded by an item of its own. */
export const createAchievementStore = (db: DynamoDBDocumentClient, table: string): AchievementStore => ({
  async achievement(organization, id) {
    const found = await db.send(
      new GetCommand({ TableName: table, Key: achievementKey(organization, id), ConsistentRead: true }),
    );
    return found.Item === undefined ? undefined : AchievementItem.parse(found.Item);
  },

  achievements: (organization, page) =>
    readPage(
      db,
      {
        table,
        partition: partitionOf(organization),
        sort: ACHIEVEMENT_SORT,
        read: (item) => AchievementItem.parse(item),
      },
      page,
    ),

  async listed(ids) {
    const read = async (
      id: AchievementId,
      goneFrom?: OrganizationId,
    ): Promise<readonly (readonly [AchievementId, Achievement])[]> => {
      const listing = await db.send(
        new GetCommand({ TableName: table, Key: listingKey(id), ConsistentRead: true }),
      );
      if (listing.Item === undefined) return [];
      const { owner } = ListingItem.parse(listing.Item);
      const key = achievementKey(owner, id);
      const found = await db.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
      if (found.Item !== undefined) return [[id, AchievementItem.parse(found.Item)]];
      // Handed over between the two reads, it is where the listing leads now.
      return owner === goneFrom ? [] : read(id, owner);
    };
    return new Map((await Promise.all([...new Set(ids)].map((id) => read(id)))).flat());
  },

  async byAlias(aliases) {
    const read = async (alias: string) => {
      const found = await db.send(
        new GetCommand({ TableName: table, Key: aliasKey(alias), ConsistentRead: true }),
      );
      return found.Item === undefined ? [] : [[alias, AliasItem.parse(found.Item).owner] as const];
    };
    return new Map((await Promise.all([...new Set(aliases)].map(read))).flat());
  },

  list: (achievement, lister, trail) =>
    transact(db, [
      {
        write: {
          Put: {
            TableName: table,
            Item: achievementItem(achievement),
            ConditionExpression: 'attribute_not_exists(PK)',
          },
        },
        refusal: { kind: 'version-conflict' },
      },
      {
        write: {
          Put: {
            TableName: table,
            Item: uniqueItem(listingKey(achievement.id), achievement.organizationId),
            ConditionExpression: 'attribute_not_exists(PK)',
          },
        },
        refusal: { kind: 'version-conflict' },
      },
      provenAt(table, lister),
      ...achievement.aliases.map((alias) => aliasTaken(table, alias, achievement.id)),
      ...trailParts(table, trail),
    ]),

  replace: (before, after, lister, trail) =>
    transact(db, [
      ...replacementParts(table, before, after),
      provenAt(table, lister),
      ...trailParts(table, trail),
    ]),
});
