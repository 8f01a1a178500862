import type { Achievement } from '../../domain/achievement.ts';
import type { AchievementId } from '../../domain/ids.ts';
import {
  achievementItem,
  achievementKey,
  aliasKey,
  listingKey,
  uniqueItem,
} from './private/achievement-items.ts';
import type { Part } from './transaction.ts';

const CONFLICT = { kind: 'version-conflict' } as const;

/** Takes an alias for this achievement; `alias-taken` where another one has it. */
export const aliasTaken = (table: string, alias: string, owner: AchievementId): Part => ({
  write: {
    Put: {
      TableName: table,
      Item: uniqueItem(aliasKey(alias), owner),
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  },
  refusal: { kind: 'alias-taken', alias },
});

/** Gives an alias of this achievement back. */
const aliasReleased = (table: string, alias: string, owner: AchievementId): Part => ({
  write: {
    Delete: {
      TableName: table,
      Key: aliasKey(alias),
      ConditionExpression: '#owner = :owner',
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: { ':owner': owner },
    },
  },
  refusal: CONFLICT,
});

/** Passes what a `UNIQUE#...` item stands for from one owner to another. */
const passedOn = (table: string, Key: ReturnType<typeof aliasKey>, from: string, to: string): Part => ({
  write: {
    Update: {
      TableName: table,
      Key,
      UpdateExpression: 'SET #owner = :to',
      ConditionExpression: '#owner = :from',
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: { ':from': from, ':to': to },
    },
  },
  refusal: CONFLICT,
});

const put = (table: string, before: Achievement, after: Achievement): Part => ({
  write: {
    Put: {
      TableName: table,
      Item: achievementItem(after),
      ConditionExpression: '#version = :before',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':before': before.version },
    },
  },
  refusal: CONFLICT,
});

/** Writes `after` over `before`, if that is still what is stored, with the aliases that come and go. */
export const replacementParts = (table: string, before: Achievement, after: Achievement): readonly Part[] => [
  put(table, before, after),
  ...after.aliases
    .filter((alias) => !before.aliases.includes(alias))
    .map((alias) => aliasTaken(table, alias, after.id)),
  ...before.aliases
    .filter((alias) => !after.aliases.includes(alias))
    .map((alias) => aliasReleased(table, alias, after.id)),
];

/** Moves an achievement from one organization to another: the same id, the same aliases. */
export const handoverParts = (table: string, before: Achievement, after: Achievement): readonly Part[] => [
  {
    write: {
      Delete: {
        TableName: table,
        Key: achievementKey(before.organizationId, before.id),
        ConditionExpression: '#version = :before',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':before': before.version },
      },
    },
    refusal: CONFLICT,
  },
  {
    write: {
      Put: {
        TableName: table,
        Item: achievementItem(after),
        ConditionExpression: 'attribute_not_exists(PK)',
      },
    },
    refusal: CONFLICT,
  },
  passedOn(table, listingKey(before.id), before.organizationId, after.organizationId),
];

/** Writes both entries of a merge, and lets the aliases of the one that goes name the one that stays. */
export const mergeParts = (
  table: string,
  from: { readonly before: Achievement; readonly after: Achievement },
  into: { readonly before: Achievement; readonly after: Achievement },
): readonly Part[] => [
  put(table, from.before, from.after),
  put(table, into.before, into.after),
  ...from.before.aliases.map((alias) => passedOn(table, aliasKey(alias), from.before.id, into.before.id)),
  ...into.after.aliases
    .filter((alias) => !into.before.aliases.includes(alias) && !from.before.aliases.includes(alias))
    .map((alias) => aliasTaken(table, alias, into.before.id)),
];
