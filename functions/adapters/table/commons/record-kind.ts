import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import type { OrganizationId } from '../../../domain/ids.ts';
import type { KeptRecord, RecordStore } from '../../../services/ports/commons.ts';
import { PREFIX } from '../prefixes.ts';
import { ListingItem, recordListingKey, uniqueItem } from '../private/achievement-items.ts';
import { readPage } from '../private/listing.ts';
import { partitionOf } from '../private/organization-items.ts';
import { stored } from '../private/values.ts';
import { provenAt } from '../proven.ts';
import { type Part, trailParts, transact } from '../transaction.ts';

/** A kind of record: how its sort keys begin, what its items say they are, and whether every version is kept. */
export interface RecordKind<T extends KeptRecord> {
  readonly type: string;
  readonly sort: string;
  readonly value: z.ZodType<T>;
  /** Whether each version is put aside, unchangeable, as `VERSION#<id>`. */
  readonly keepsVersions: boolean;
  /** Whether only its own organization ever looks for it; others then cannot even find it by its id. */
  readonly isPrivate?: true;
}

const keyOf = (sort: string, organization: OrganizationId, id: string) => ({
  PK: partitionOf(organization),
  SK: `${sort}${id}`,
});

/** Reads an item of this kind, from its organization or from its kept versions. */
export const recordReader = <T extends KeptRecord>({ type, value }: RecordKind<T>) => stored(type, value);

/** What writing a version of a record takes of a transaction. */
export const recordParts = <T extends KeptRecord>(
  table: string,
  { type, sort, keepsVersions, isPrivate }: RecordKind<T>,
  record: T,
): readonly Part[] => {
  const item = { type, schema: 1, ...record };
  const conflict = { kind: 'version-conflict' } as const;
  const condition =
    record.version === 1
      ? { ConditionExpression: 'attribute_not_exists(PK)' }
      : {
          ConditionExpression: '#version = :before',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':before': record.version - 1 },
        };
  const key = keyOf(sort, record.organizationId, record.id);
  const parts: Part[] = [
    { write: { Put: { TableName: table, Item: { ...key, ...item }, ...condition } }, refusal: conflict },
  ];
  const once = (Item: object): Part => ({
    write: {
      Put: { TableName: table, Item: { ...Item }, ConditionExpression: 'attribute_not_exists(PK)' },
    },
    refusal: conflict,
  });
  if (record.version === 1 && isPrivate !== true)
    parts.push(once(uniqueItem(recordListingKey(record.id), record.organizationId)));
  if (keepsVersions) {
    const SK = String(record.version).padStart(6, '0');
    parts.push(once({ PK: `${PREFIX.version}${record.id}`, SK, ...item }));
  }
  return parts;
};

/** The records of one kind in the catalog table. */
export const createRecordStore = <T extends KeptRecord>(
  db: DynamoDBDocumentClient,
  table: string,
  kind: RecordKind<T>,
): RecordStore<T> => {
  const reader = recordReader(kind);
  const find = async (organization: OrganizationId, id: string): Promise<T | undefined> => {
    const Key = keyOf(kind.sort, organization, id);
    const found = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return found.Item === undefined ? undefined : reader.parse(found.Item);
  };
  return {
    find,
    async anywhere(id) {
      const Key = recordListingKey(id);
      const listing = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return listing.Item === undefined ? undefined : find(ListingItem.parse(listing.Item).owner, id);
    },
    page: (organization, page) =>
      readPage(
        db,
        {
          table,
          partition: partitionOf(organization),
          sort: kind.sort,
          read: (item) => reader.parse(item),
        },
        page,
      ),
    write: (record, trail, speaker) =>
      transact(db, [
        ...recordParts(table, kind, record),
        ...(speaker === undefined ? [] : [provenAt(table, speaker)]),
        ...trailParts(table, trail),
      ]),
  };
};
