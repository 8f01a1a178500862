import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { isId, type SessionId } from '../../domain/ids.ts';
import { type Instant, isInstant } from '../../domain/time.ts';
import type { Session, SessionStore } from '../../services/ports/session-store.ts';
import { SESSION_PREFIX } from './prefixes.ts';

const InstantValue = z.custom<Instant>(isInstant);

/** The one item of a session. `expiresAt` is for TTL, whose clock is days; `endsAt` is what code goes by. */
const SessionItem = z.strictObject({
  PK: z.string(),
  SK: z.literal('SESSION'),
  type: z.literal('session'),
  schema: z.literal(1),
  version: z.int(),
  id: z.custom<SessionId>((value) => isId('session', value)),
  state: z.enum(['waiting', 'taken', 'done', 'failed']),
  challenge: z.string(),
  sealTo: z.string(),
  takenAt: InstantValue.optional(),
  sealed: z.string().optional(),
  progress: z.string().optional(),
  failure: z.string().optional(),
  endsAt: InstantValue,
  expiresAt: z.int(),
});

const keyOf = (id: SessionId) => ({ PK: `${SESSION_PREFIX}${id}`, SK: 'SESSION' as const });

const itemOf = (session: Session): z.infer<typeof SessionItem> => {
  const { expiresAt, ...rest } = session;
  return {
    ...keyOf(session.id),
    type: 'session',
    schema: 1,
    version: 1,
    ...rest,
    endsAt: expiresAt,
    expiresAt: Math.ceil(Date.parse(expiresAt) / 1000),
  };
};

const sessionOf = (item: unknown): Session => {
  const { PK, SK, type, schema, version, expiresAt, endsAt, ...session } = SessionItem.parse(item);
  return { ...session, expiresAt: endsAt };
};

/** Sessions in their own table, one item each; every change is one conditional write. */
export const createSessionStore = (db: DynamoDBDocumentClient, table: string): SessionStore => {
  const read: SessionStore['read'] = async (id, at) => {
    const found = await db.send(new GetCommand({ TableName: table, Key: keyOf(id), ConsistentRead: true }));
    if (found.Item === undefined) return undefined;
    const session = sessionOf(found.Item);
    return session.expiresAt > at ? session : undefined;
  };

  /** Changes a session while it is taken; one that ended or was deleted meanwhile is not brought back. */
  const whileTaken = async (
    id: SessionId,
    change: string,
    {
      names = {},
      values,
    }: { readonly names?: Record<string, string>; readonly values: Record<string, unknown> },
  ): Promise<void> => {
    try {
      await db.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(id),
          UpdateExpression: change,
          ConditionExpression: '#state = :taken',
          ExpressionAttributeNames: { '#state': 'state', ...names },
          ExpressionAttributeValues: { ':taken': 'taken', ...values },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

  return {
    read,

    async create(session) {
      await db.send(
        new PutCommand({
          TableName: table,
          Item: itemOf(session),
          ConditionExpression: 'attribute_not_exists(PK)',
        }),
      );
    },

    async take(id, at) {
      try {
        const taken = await db.send(
          new UpdateCommand({
            TableName: table,
            Key: keyOf(id),
            UpdateExpression: 'SET #state = :taken, takenAt = :at, version = version + :one',
            ConditionExpression: '#state = :waiting AND endsAt > :at',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':taken': 'taken', ':waiting': 'waiting', ':at': at, ':one': 1 },
            ReturnValues: 'ALL_NEW',
          }),
        );
        return { kind: 'taken', session: sessionOf(taken.Attributes) };
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return { kind: (await read(id, at)) === undefined ? 'gone' : 'used' };
      }
    },

    async tell(id, progress) {
      await whileTaken(id, 'SET progress = :progress', { values: { ':progress': progress } });
    },

    async finish(id, outcome) {
      const [name, value, state] =
        'sealed' in outcome
          ? (['sealed', outcome.sealed, 'done'] as const)
          : (['failure', outcome.failure, 'failed'] as const);
      await whileTaken(
        id,
        'SET #state = :state, #outcome = :outcome, version = version + :one REMOVE progress',
        {
          names: { '#outcome': name },
          values: { ':state': state, ':outcome': value, ':one': 1 },
        },
      );
    },

    async delete(id) {
      await db.send(new DeleteCommand({ TableName: table, Key: keyOf(id) }));
    },
  };
};
