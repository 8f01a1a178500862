import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { DeskSessionStore } from '../../services/ports/sign-in.ts';
import { DESK_PREFIX } from './prefixes.ts';
import { InstantValue } from './private/values.ts';

/** `endsAt` is what code goes by; `expiresAt` is for TTL, whose clock is days. */
const DeskSessionItem = z.object({
  type: z.literal('desk-session'),
  schema: z.literal(1),
  subject: z.string(),
  name: z.string().optional(),
  endsAt: InstantValue,
});

const keyOf = (hash: string) => ({ PK: `${DESK_PREFIX}${hash}`, SK: 'SESSION' });

/** Stays at the desk in the session table, which has no stream and no backup. */
export const createDeskSessionStore = (db: DynamoDBDocumentClient, table: string): DeskSessionStore => ({
  async create(hash, { person, expiresAt }) {
    await db.send(
      new PutCommand({
        TableName: table,
        Item: {
          ...keyOf(hash),
          type: 'desk-session',
          schema: 1,
          version: 1,
          ...person,
          endsAt: expiresAt,
          expiresAt: Math.ceil(Date.parse(expiresAt) / 1000),
        },
        ConditionExpression: 'attribute_not_exists(PK)',
      }),
    );
  },

  async read(hash, at) {
    const found = await db.send(new GetCommand({ TableName: table, Key: keyOf(hash), ConsistentRead: true }));
    if (found.Item === undefined) return undefined;
    const { subject, name, endsAt } = DeskSessionItem.parse(found.Item);
    return endsAt > at ? { person: { subject, name }, expiresAt: endsAt } : undefined;
  },

  async delete(hash) {
    await db.send(new DeleteCommand({ TableName: table, Key: keyOf(hash) }));
  },
});
