import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Organization } from '../../domain/organization.ts';
import type { OrganizationStore } from '../../services/ports/organization-store.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { INDEX } from './prefixes.ts';
import { domainKey, uniqueItem } from './private/achievement-items.ts';
import { likenessItems } from './private/likeness-items.ts';
import {
  MemberItem,
  memberItem,
  memberKey,
  OrganizationItem,
  organizationItem,
  organizationKey,
  subjectPartition,
} from './private/organization-items.ts';
import { type Part, trailParts, transact } from './transaction.ts';

const MembershipKeys = z.looseObject({ PK: z.string(), SK: z.string(), GSI1SK: z.string() });

/** Frees the domain for whoever proves it next. */
const released = (table: string, { id, domain }: Organization): Part => ({
  write: {
    Delete: {
      TableName: table,
      Key: domainKey(domain),
      ConditionExpression: '#owner = :owner',
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: { ':owner': id },
    },
  },
  refusal: { kind: 'version-conflict' },
});

/** An organization in place of the version before it. */
const replaced = (table: string, organization: Organization): Part => ({
  write: {
    Put: {
      TableName: table,
      Item: organizationItem(organization),
      ConditionExpression: '#version = :before',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':before': organization.version - 1 },
    },
  },
  refusal: { kind: 'version-conflict' },
});

/** What looks like it finds it. The same items each time: whoever writes them again writes over their own. */
const findable = (table: string, organization: Organization): readonly Part[] =>
  likenessItems(organization).map((Item) => ({
    write: { Put: { TableName: table, Item } },
    refusal: { kind: 'busy' },
  }));

/** Organizations and members in the catalog table. */
export const createOrganizationStore = (db: DynamoDBDocumentClient, table: string): OrganizationStore => ({
  async anyProven(domains) {
    const claims = await Promise.all(
      domains.map((domain) =>
        db.send(new GetCommand({ TableName: table, Key: domainKey(domain), ConsistentRead: true })),
      ),
    );
    return claims.some(({ Item }) => Item !== undefined);
  },

  async organization(id) {
    const found = await db.send(
      new GetCommand({ TableName: table, Key: organizationKey(id), ConsistentRead: true }),
    );
    return found.Item === undefined ? undefined : OrganizationItem.parse(found.Item);
  },

  async member(id, subject) {
    const found = await db.send(
      new GetCommand({ TableName: table, Key: memberKey(id, subject), ConsistentRead: true }),
    );
    return found.Item === undefined ? undefined : MemberItem.parse(found.Item);
  },

  async memberships(subject, page) {
    const partition = subjectPartition(subject);
    const [PK, SK, GSI1SK] = page.cursor === undefined ? [] : decodeCursor(partition, page.cursor, 3);
    const found = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: INDEX.listing,
        KeyConditionExpression: 'GSI1PK = :partition',
        ExpressionAttributeValues: { ':partition': partition },
        Limit: page.limit + 1,
        ...(PK === undefined ? {} : { ExclusiveStartKey: { PK, SK, GSI1PK: partition, GSI1SK } }),
      }),
    );
    const all = found.Items ?? [];
    const items = all.slice(0, page.limit);
    if (all.length <= page.limit) return { items: items.map((item) => MemberItem.parse(item)) };
    const last = MembershipKeys.parse(items.at(-1));
    return {
      items: items.map((item) => MemberItem.parse(item)),
      next: encodeCursor(partition, [last.PK, last.SK, last.GSI1SK]),
    };
  },

  create: (organization, owner, trail) =>
    transact(db, [
      {
        write: {
          Put: {
            TableName: table,
            Item: organizationItem(organization),
            ConditionExpression: 'attribute_not_exists(PK)',
          },
        },
        refusal: { kind: 'version-conflict' },
      },
      {
        write: {
          Put: {
            TableName: table,
            Item: memberItem(owner),
            ConditionExpression: 'attribute_not_exists(PK)',
          },
        },
        refusal: { kind: 'version-conflict' },
      },
      ...trailParts(table, trail),
    ]),

  replace: (organization, trail) =>
    transact(db, [replaced(table, organization), ...trailParts(table, trail)]),

  rename: (organization, trail) =>
    transact(db, [
      replaced(table, organization),
      ...(organization.proof.state === 'proven' ? findable(table, organization) : []),
      ...trailParts(table, trail),
    ]),

  changeProof: (after, trail) =>
    transact(db, [
      replaced(table, after),
      ...(after.proof.state === 'unproven' && after.proof.withdrawn?.rolesLeft === true
        ? [released(table, after)]
        : []),
      ...trailParts(table, trail),
    ]),

  prove: (proven, trail) =>
    transact(db, [
      {
        write: {
          Put: {
            TableName: table,
            Item: organizationItem(proven),
            ConditionExpression: '#version = :before AND #proof.#state = :unproven',
            ExpressionAttributeNames: { '#version': 'version', '#proof': 'proof', '#state': 'state' },
            ExpressionAttributeValues: { ':before': proven.version - 1, ':unproven': 'unproven' },
          },
        },
        refusal: { kind: 'version-conflict' },
      },
      {
        write: {
          Put: {
            TableName: table,
            Item: uniqueItem(domainKey(proven.domain), proven.id),
            ConditionExpression: 'attribute_not_exists(PK)',
          },
        },
        refusal: { kind: 'domain-taken' },
      },
      ...findable(table, proven),
      ...trailParts(table, trail),
    ]),
});
