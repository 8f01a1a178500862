import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { RecognitionVersion, RoleHead } from '../../domain/role.ts';
import type { Instant } from '../../domain/time.ts';
import type { RoleStore } from '../../services/ports/organization-store.ts';
import { readPage } from './private/listing.ts';
import { partitionOf } from './private/organization-items.ts';
import {
  DraftItem,
  draftItem,
  draftRange,
  OPTIONAL_IN_HEAD,
  ROLE_SORT,
  RoleItem,
  roleItem,
  roleKey,
  versionItem,
} from './private/role-items.ts';
import { provenAt } from './proven.ts';
import { type Part, trailParts, transact } from './transaction.ts';

const replaced = (table: string, head: RoleHead): Part => {
  const { PK, SK, ...attributes } = roleItem(head);
  // An update and not a put: it is what the clock may do to a head, which never makes one.
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const absent = OPTIONAL_IN_HEAD.filter((name) => !present.some(([has]) => has === name));
  const set = present.map(([name]) => `#${name} = :${name}`).join(', ');
  const remove = absent.map((name) => `#${name}`).join(', ');
  return {
    write: {
      Update: {
        TableName: table,
        Key: { PK, SK },
        UpdateExpression: `SET ${set}${remove === '' ? '' : ` REMOVE ${remove}`}`,
        ConditionExpression: '#version = :before',
        ExpressionAttributeNames: Object.fromEntries(
          [...present.map(([name]) => name), ...absent].map((name) => [`#${name}`, name]),
        ),
        ExpressionAttributeValues: {
          ...Object.fromEntries(present.map(([name, value]) => [`:${name}`, value])),
          ':before': head.version - 1,
        },
      },
    },
    refusal: { kind: 'version-conflict' },
  };
};

/** A version is written once: whoever finds it there was not the one who published it. */
const versionPut = (table: string, version: RecognitionVersion): Part => ({
  write: {
    Put: {
      TableName: table,
      Item: versionItem(version),
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  },
  refusal: { kind: 'version-conflict' },
});

const draftPut = (table: string, before: RoleHead, at: Instant): Part => ({
  write: {
    Put: {
      TableName: table,
      Item: draftItem(before, at),
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  },
  refusal: { kind: 'version-conflict' },
});

/** What writing a head takes of a transaction; without `before` it is a new one. */
export const headParts = (
  table: string,
  { before, after }: { readonly before?: RoleHead | undefined; readonly after: RoleHead },
): readonly Part[] =>
  before === undefined
    ? [
        {
          write: {
            Put: {
              TableName: table,
              Item: roleItem(after),
              ConditionExpression: 'attribute_not_exists(PK)',
            },
          },
          refusal: { kind: 'version-conflict' },
        },
      ]
    : [replaced(table, after), draftPut(table, before, after.updatedAt)];

/** Role heads and their immutable versions in the catalog table. */
export const createRoleStore = (db: DynamoDBDocumentClient, table: string): RoleStore => ({
  async role(organization, id) {
    const found = await db.send(
      new GetCommand({ TableName: table, Key: roleKey(organization, id), ConsistentRead: true }),
    );
    return found.Item === undefined ? undefined : RoleItem.parse(found.Item);
  },

  roles: (organization, page) =>
    readPage(
      db,
      {
        table,
        partition: partitionOf(organization),
        sort: ROLE_SORT,
        read: (item) => RoleItem.parse(item),
      },
      page,
    ),

  draft: (head, trail) => transact(db, [...headParts(table, { after: head }), ...trailParts(table, trail)]),

  replace: (head, trail, before) =>
    transact(db, [
      ...(before === undefined ? [replaced(table, head)] : headParts(table, { before, after: head })),
      ...trailParts(table, trail),
    ]),

  async draftAt(organization, id, version) {
    const [first, last] = draftRange(id, version);
    const found = await db.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'PK = :pk AND SK BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':pk': partitionOf(organization), ':first': first, ':last': last },
        Limit: 1,
      }),
    );
    const [item] = found.Items ?? [];
    if (item === undefined) return undefined;
    const draft = DraftItem.parse(item);
    // One that has expired between the two is not there to say that this one came after it: `since` does.
    return draft.since <= version ? draft : undefined;
  },

  publish: (head, version, publisher, trail) =>
    transact(db, [
      replaced(table, head),
      ...(version === undefined ? [] : [versionPut(table, version)]),
      provenAt(table, publisher),
      ...trailParts(table, trail),
    ]),

  close: (head, version, trail) =>
    transact(db, [replaced(table, head), versionPut(table, version), ...trailParts(table, trail)]),
});
