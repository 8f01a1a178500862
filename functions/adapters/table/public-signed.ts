import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { isId } from '../../domain/ids.ts';
import type { SignedIndex, SignedReader } from '../../services/ports/signed-index.ts';
import { batchGet } from './batch-get.ts';
import {
  achievementPartition,
  readAchievement,
  readRecognition,
  rolePartition,
  versionSort,
} from './public-items.ts';
import { createJoins } from './public-joins.ts';
import {
  aliasItem,
  aliasPartition,
  publicDocumentKey,
  publicEndorsementKey,
  publicKeyringKey,
  publicListKey,
  publicSignedItem,
  readAlias,
  readPublicDocument,
  readPublicEndorsement,
  readPublicKeyring,
  readPublicList,
  readWaiting,
  WAITING_SHARDS,
  waitingItem,
  waitingKey,
  waitingPartition,
} from './public-signed-items.ts';

/** The public side of what is signed, in the catalog table; each item behind a guard of its version. */
export const createSignedIndex = (db: DynamoDBDocumentClient, table: string): SignedIndex => {
  const { listed } = createJoins(db, table);
  const putIfNewer = async (Item: { readonly version: number }): Promise<void> => {
    try {
      await db.send(
        new PutCommand({
          TableName: table,
          Item,
          ConditionExpression: 'attribute_not_exists(PK) OR #version < :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': Item.version },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

  return {
    publish: (change) => putIfNewer(publicSignedItem(change)),
    async name({ id, aliases }) {
      await Promise.all(aliases.map((alias) => putIfNewer(aliasItem(alias, id))));
    },
    async named(ids) {
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

/** Reads what is signed and public; needs Get, BatchGet and Query on `PUB#` alone. */
export const createSignedReader = (db: DynamoDBDocumentClient, table: string): SignedReader => {
  const get = async <T>(Key: Record<string, string>, read: (item: unknown) => T): Promise<T | undefined> => {
    const found = await db.send(new GetCommand({ TableName: table, Key }));
    return found.Item === undefined ? undefined : read(found.Item);
  };
  return {
    keyring: (organization) => get(publicKeyringKey(organization), readPublicKeyring),
    endorsement: (role, number, achievement) =>
      get(publicEndorsementKey(role, number, achievement), readPublicEndorsement),
    async endorsements(achievement, versions) {
      const keys = versions.map(({ roleId, number }) => publicEndorsementKey(roleId, number, achievement));
      return (await batchGet(db, table, keys)).map((item) => item && readPublicEndorsement(item));
    },
    async endorsementsOf(role, number) {
      const { PK, SK } = publicDocumentKey(role, number);
      const found = await db.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'PK = :role AND begins_with(SK, :version)',
          ExpressionAttributeValues: { ':role': PK, ':version': SK.slice(0, SK.indexOf('#') + 1) },
        }),
      );
      return (found.Items ?? [])
        .filter((item) => item['type'] === 'public-endorsement')
        .map(readPublicEndorsement);
    },
    document: (role, number) => get(publicDocumentKey(role, number), readPublicDocument),
    list: (organization, name) => get(publicListKey(organization, name), readPublicList),
    async achievementNamed(idOrAlias) {
      if (isId('achievement', idOrAlias)) return idOrAlias;
      const found = await db.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'PK = :alias',
          ExpressionAttributeValues: { ':alias': aliasPartition(idOrAlias) },
        }),
      );
      const ids = (found.Items ?? []).map(readAlias);
      const items = await batchGet(
        db,
        table,
        ids.map((id) => ({ PK: achievementPartition(id), SK: 'ACH' })),
      );
      return items.flatMap((item) => {
        const achievement = item && readAchievement(item);
        return achievement?.aliases.includes(idOrAlias) ? [achievement.id] : [];
      })[0];
    },
  };
};
