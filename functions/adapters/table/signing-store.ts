import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { OrganizationId, ProfileId, RoleId } from '../../domain/ids.ts';
import type { Keyring } from '../../domain/signing/keyring.ts';
import type { SigningStore } from '../../services/ports/signing.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { INDEX } from './prefixes.ts';
import { RingItem, ringItem, ringKey, SecretItem, secretItem, secretKey } from './private/keyring-items.ts';
import {
  documentItem,
  EndorsementItem,
  endorsementItem,
  LIST_SORT,
  ListItem,
  listKey,
  listPartition,
  NewestItem,
  newestKey,
  signedPartition,
  signerPartition,
  versionSort,
} from './private/signed-items.ts';
import { type Part, trailParts, transact } from './transaction.ts';

/** How many endorsements are gone through at once when they are signed again. */
const RENEWED_AT_ONCE = 40;

const IndexKey = z.looseObject({ PK: z.string(), SK: z.string(), GSI1SK: z.string() });
const Taken = z.looseObject({ next: z.int() });

const ringAt = (table: string, ring: Keyring): Part => ({
  write: {
    ConditionCheck: {
      TableName: table,
      Key: ringKey(ring.organizationId),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': ring.version },
    },
  },
  refusal: { kind: 'organization-moved' },
});

const once = (table: string, Item: Record<string, unknown>): Part => ({
  write: { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(PK)' } },
  refusal: { kind: 'version-conflict' },
});

/** What holds for a write on condition: whether the condition did. */
const held = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** Keys, endorsements and status lists in the catalog table. */
export const createSigningStore = (db: DynamoDBDocumentClient, table: string): SigningStore => {
  const get = async (Key: Record<string, string>) =>
    (await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;

  const all = async <T>(partition: string, sort: string | undefined, read: (item: unknown) => T) => {
    const found: T[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await db.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: sort === undefined ? 'PK = :pk' : 'PK = :pk AND begins_with(SK, :sort)',
          ExpressionAttributeValues: { ':pk': partition, ...(sort === undefined ? {} : { ':sort': sort }) },
          ExclusiveStartKey: from,
        }),
      );
      found.push(...(page.Items ?? []).map(read));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return found;
  };

  const endorsementsUnder = async (of: RoleId | ProfileId, sort?: string) => {
    const items = await all(signedPartition(of), sort, (item) =>
      z.looseObject({ type: z.string() }).parse(item),
    );
    return items.filter(({ type }) => type === 'endorsement').map((item) => EndorsementItem.parse(item));
  };

  /** Replaces an item that is at the version before this, or is not there for the first version. */
  const replace = (key: { PK: string; SK: string }, item: Record<string, unknown>, version: number) => {
    const attributes = Object.entries(item).filter(([name]) => name !== 'PK' && name !== 'SK');
    return held(
      db.send(
        new UpdateCommand({
          TableName: table,
          Key: key,
          UpdateExpression: `SET ${attributes.map(([name]) => `#${name} = :${name}`).join(', ')}`,
          ConditionExpression: version === 1 ? 'attribute_not_exists(PK)' : '#version = :before',
          ExpressionAttributeNames: Object.fromEntries(attributes.map(([name]) => [`#${name}`, name])),
          ExpressionAttributeValues: {
            ...Object.fromEntries(attributes.map(([name, value]) => [`:${name}`, value])),
            ...(version === 1 ? {} : { ':before': version - 1 }),
          },
        }),
      ),
    );
  };

  return {
    async keyring(organization) {
      const item = await get(ringKey(organization));
      return item && RingItem.parse(item);
    },
    async secret(organization, key) {
      const item = await get(secretKey(organization, key));
      return item && SecretItem.parse(item);
    },
    changeKeyring: (ring, made, trail) =>
      transact(db, [
        {
          write: {
            Put: {
              TableName: table,
              Item: ringItem(ring),
              ...(ring.version === 1
                ? { ConditionExpression: 'attribute_not_exists(PK)' }
                : {
                    ConditionExpression: '#version = :before',
                    ExpressionAttributeNames: { '#version': 'version' },
                    ExpressionAttributeValues: { ':before': ring.version - 1 },
                  }),
            },
          },
          refusal: { kind: 'version-conflict' },
        },
        ...(made === undefined
          ? []
          : [once(table, secretItem(ring.organizationId, made.keyId, made.sealed))]),
        ...(trail === undefined ? [] : trailParts(table, trail)),
      ]),

    async markNewest(role, number) {
      await held(
        db.send(
          new UpdateCommand({
            TableName: table,
            Key: newestKey(role),
            UpdateExpression: 'SET newest = :number, #type = :type, #schema = :one, #version = :one',
            ConditionExpression: 'attribute_not_exists(newest) OR newest < :number',
            ExpressionAttributeNames: { '#type': 'type', '#schema': 'schema', '#version': 'version' },
            ExpressionAttributeValues: { ':number': number, ':type': 'newest-version', ':one': 1 },
          }),
        ),
      );
    },
    async newest(role) {
      const item = await get(newestKey(role));
      return item === undefined ? 0 : NewestItem.parse(item).newest;
    },

    endorsements: (role) => endorsementsUnder(role),
    endorsementsOf: (role, number) => endorsementsUnder(role, versionSort(number)),
    async putEndorsements(endorsements, document, ring) {
      const written = await transact(db, [
        ringAt(table, ring),
        once(table, documentItem(document)),
        ...endorsements.map((one) => once(table, endorsementItem(one))),
      ]);
      if (written.ok) return 'written';
      if (written.error.kind === 'organization-moved') return 'keyring-moved';
      if (written.error.kind === 'version-conflict') return 'there-before';
      throw new Error('the table was too busy to keep endorsements');
    },
    replaceEndorsement(again) {
      const { PK, SK, ...item } = endorsementItem(again);
      return replace({ PK, SK }, item, again.version);
    },
    async signedBy(organization, after) {
      const partition = signerPartition(organization);
      const start = after === undefined ? undefined : decodeCursor(partition, after, 3);
      const [GSI1SK, PK, SK] = start ?? [];
      const page = await db.send(
        new QueryCommand({
          TableName: table,
          IndexName: INDEX.listing,
          KeyConditionExpression: 'GSI1PK = :signer',
          ExpressionAttributeValues: { ':signer': partition },
          Limit: RENEWED_AT_ONCE,
          ...(start === undefined ? {} : { ExclusiveStartKey: { GSI1PK: partition, GSI1SK, PK, SK } }),
        }),
      );
      const items = (page.Items ?? []).map((item) => EndorsementItem.parse(item));
      if (page.LastEvaluatedKey === undefined) return { items };
      const last = IndexKey.parse(page.LastEvaluatedKey);
      return { items, next: encodeCursor(partition, [last.GSI1SK, last.PK, last.SK]) };
    },

    lists: (organization: OrganizationId) =>
      all(listPartition(organization), LIST_SORT, (item) => ListItem.parse(item)),
    async list(organization, name) {
      const item = await get(listKey(organization, name));
      return item && ListItem.parse(item);
    },
    putList: (list) =>
      replace(
        listKey(list.organizationId, list.name),
        { type: 'status-list', schema: 1, ...(list.version === 1 ? { next: 0 } : {}), ...list },
        list.version,
      ),
    async takeEntries(organization, name, count, most) {
      try {
        const taken = await db.send(
          new UpdateCommand({
            TableName: table,
            Key: listKey(organization, name),
            UpdateExpression: 'SET #next = #next + :count',
            ConditionExpression: '#next <= :last',
            ExpressionAttributeNames: { '#next': 'next' },
            ExpressionAttributeValues: { ':count': count, ':last': most - count },
            ReturnValues: 'UPDATED_NEW',
          }),
        );
        return Taken.parse(taken.Attributes).next - count;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return undefined;
        throw error;
      }
    },
  };
};
