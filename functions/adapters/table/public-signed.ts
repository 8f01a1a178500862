import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { isId } from '../../domain/ids.ts';
import type { SignedIndex, SignedReader } from '../../services/ports/signed-index.ts';
import { batchGet } from './batch-get.ts';
import { achievementPartition, readAchievement } from './public-items.ts';
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
} from './public-signed-items.ts';

/** The public side of what is signed, in the catalog table; each item behind a guard of its version. */
export const createSignedIndex = (db: DynamoDBDocumentClient, table: string): SignedIndex => {
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
