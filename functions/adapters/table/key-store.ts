import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { KeyId, OrganizationId } from '../../domain/ids.ts';
import type { KeyStore } from '../../services/ports/key-store.ts';
import { keyListingKey, ListingItem, uniqueItem } from './private/achievement-items.ts';
import { KEY_SORT, KeyItem, keyItem, keyKey } from './private/key-items.ts';
import { readPage } from './private/listing.ts';
import { partitionOf } from './private/organization-items.ts';
import { trailParts, transact } from './transaction.ts';

/** API keys in the catalog table, each found by its id through an item of its own. */
export const createKeyStore = (db: DynamoDBDocumentClient, table: string): KeyStore => {
  const get = async (organization: OrganizationId, id: KeyId) => {
    const Key = keyKey(organization, id);
    const found = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return found.Item === undefined ? undefined : KeyItem.parse(found.Item);
  };
  return {
    async key(organization, id) {
      return (await get(organization, id))?.key;
    },

    keys: (organization, page) =>
      readPage(
        db,
        {
          table,
          partition: partitionOf(organization),
          sort: KEY_SORT,
          read: (item) => KeyItem.parse(item).key,
        },
        page,
      ),

    async find(id) {
      const Key = keyListingKey(id);
      const listing = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return listing.Item === undefined ? undefined : get(ListingItem.parse(listing.Item).owner, id);
    },

    create: (key, secretHash, trail) =>
      transact(db, [
        {
          write: {
            Put: {
              TableName: table,
              Item: keyItem(key, secretHash),
              ConditionExpression: 'attribute_not_exists(PK)',
            },
          },
          refusal: { kind: 'version-conflict' },
        },
        {
          write: {
            Put: {
              TableName: table,
              Item: uniqueItem(keyListingKey(key.id), key.organizationId),
              ConditionExpression: 'attribute_not_exists(PK)',
            },
          },
          refusal: { kind: 'version-conflict' },
        },
        ...trailParts(table, trail),
      ]),

    revoke: (revoked, trail) =>
      transact(db, [
        {
          write: {
            Update: {
              TableName: table,
              Key: keyKey(revoked.organizationId, revoked.id),
              UpdateExpression: 'SET #revokedAt = :revokedAt, #version = :version',
              ConditionExpression: '#version = :before',
              ExpressionAttributeNames: { '#revokedAt': 'revokedAt', '#version': 'version' },
              ExpressionAttributeValues: {
                ':revokedAt': revoked.revokedAt,
                ':version': revoked.version,
                ':before': revoked.version - 1,
              },
            },
          },
          refusal: { kind: 'version-conflict' },
        },
        ...trailParts(table, trail),
      ]),

    async used(key, at) {
      try {
        await db.send(
          new UpdateCommand({
            TableName: table,
            Key: keyKey(key.organizationId, key.id),
            UpdateExpression: 'SET #lastUsedAt = :at',
            // Never makes an item, and never turns the hand back.
            ConditionExpression:
              'attribute_exists(PK) AND (attribute_not_exists(#lastUsedAt) OR #lastUsedAt < :at)',
            ExpressionAttributeNames: { '#lastUsedAt': 'lastUsedAt' },
            ExpressionAttributeValues: { ':at': at },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
};
