import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { RoleImport } from '../../domain/import/role-import.ts';
import type { ImportStore } from '../../services/ports/import-store.ts';
import {
  IMPORT_SORT,
  ImportItem,
  importItem,
  importKey,
  ROLE_KEY_SORT,
  RoleKeyItem,
  roleKeyItem,
  roleKeyKey,
  runningItem,
  runningKey,
} from './private/import-items.ts';
import { readPage } from './private/listing.ts';
import { partitionOf } from './private/organization-items.ts';
import { roleItem } from './private/role-items.ts';
import { type Part, trailParts, transact } from './transaction.ts';

const KEYS_AT_ONCE = 1_000;

const created = (table: string, Item: Record<string, unknown>, refusal: Part['refusal']): Part => ({
  write: { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(PK)' } },
  refusal,
});

const moved = (table: string, job: RoleImport): Part => ({
  write: {
    Put: {
      TableName: table,
      Item: importItem(job),
      ConditionExpression: '#version = :before',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':before': job.version - 1 },
    },
  },
  refusal: { kind: 'version-conflict' },
});

const released = (table: string, job: RoleImport): Part => ({
  write: {
    Delete: {
      TableName: table,
      Key: runningKey(job.organizationId),
      ConditionExpression: '#import = :import',
      ExpressionAttributeNames: { '#import': 'import' },
      ExpressionAttributeValues: { ':import': job.id },
    },
  },
  refusal: { kind: 'version-conflict' },
});

/** Imports and the organization's own keys of roles, in the catalog table. */
export const createImportStore = (db: DynamoDBDocumentClient, table: string): ImportStore => ({
  async importOf(organization, id, at) {
    const found = await db.send(
      new GetCommand({ TableName: table, Key: importKey(organization, id), ConsistentRead: true }),
    );
    const job = found.Item === undefined ? undefined : ImportItem.parse(found.Item);
    return job === undefined || job.expiresAt <= at ? undefined : job;
  },

  imports: (organization, page) =>
    readPage(
      db,
      {
        table,
        partition: partitionOf(organization),
        sort: IMPORT_SORT,
        newestFirst: true,
        read: (item) => ImportItem.parse(item),
      },
      page,
    ),

  create: (made, trail) =>
    transact(db, [
      created(table, importItem(made), { kind: 'version-conflict' }),
      ...trailParts(table, trail),
    ]),

  advance: (job) => transact(db, [moved(table, job)]),

  start: (job, trail) =>
    transact(db, [
      moved(table, job),
      {
        write: {
          Put: {
            TableName: table,
            Item: runningItem(job),
            // One that was left is thrown away in the end; what it kept running then runs no more.
            ConditionExpression: 'attribute_not_exists(PK) OR #endsAt <= :now',
            ExpressionAttributeNames: { '#endsAt': 'endsAt' },
            ExpressionAttributeValues: { ':now': job.updatedAt },
          },
        },
        refusal: { kind: 'import-running' },
      },
      ...trailParts(table, trail),
    ]),

  finish: (job, before, trail) =>
    transact(db, [
      moved(table, job),
      ...(before === 'running' ? [released(table, job)] : []),
      ...trailParts(table, trail),
    ]),

  async roleKey(organization, key) {
    const found = await db.send(
      new GetCommand({ TableName: table, Key: roleKeyKey(organization, key), ConsistentRead: true }),
    );
    return found.Item === undefined ? undefined : RoleKeyItem.parse(found.Item);
  },

  async roleKeys(organization) {
    const keys = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await readPage(
        db,
        {
          table,
          partition: partitionOf(organization),
          sort: ROLE_KEY_SORT,
          read: (item) => RoleKeyItem.parse(item),
        },
        { limit: KEYS_AT_ONCE, cursor },
      );
      for (const { key } of page.items) keys.add(key);
      cursor = page.next;
    } while (cursor !== undefined);
    return keys;
  },

  draft: (head, roleKey, trail) =>
    transact(db, [
      created(table, roleItem(head), { kind: 'version-conflict' }),
      created(table, roleKeyItem(head.organizationId, roleKey), { kind: 'role-key-taken' }),
      ...trailParts(table, trail),
    ]),
});
