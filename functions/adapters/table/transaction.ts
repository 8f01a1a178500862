import { setTimeout } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { fail, ok } from '../../domain/result.ts';
import type { Refusal, Trail, Written } from '../../services/ports/organization-store.ts';
import { auditItem, receiptItem } from './private/trail-items.ts';

/** One part of a transaction, and what it means when its condition does not hold. */
export interface Part {
  readonly write: NonNullable<TransactWriteCommandInput['TransactItems']>[number];
  readonly refusal: Refusal;
}

const ATTEMPTS = 10;

/** Codes of a cancellation that say "others were at it", which passes, and not "the condition does not hold". */
const PASSING = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
]);

/**
 * The parts that every change has: its audit entry and the receipt of its idempotency key. A receipt whose time is
 * over counts as none, since deletion by TTL is lazy.
 */
export const trailParts = (table: string, trail: Trail): readonly Part[] => [
  {
    write: {
      Put: {
        TableName: table,
        Item: auditItem(trail.audit),
        ConditionExpression: 'attribute_not_exists(PK)',
      },
    },
    refusal: { kind: 'busy' },
  },
  ...(trail.receipt === undefined
    ? []
    : [
        {
          write: {
            Put: {
              TableName: table,
              Item: receiptItem(trail.receipt),
              ConditionExpression: 'attribute_not_exists(PK) OR #endsAt <= :now',
              ExpressionAttributeNames: { '#endsAt': 'endsAt' },
              ExpressionAttributeValues: { ':now': trail.audit.at },
            },
          },
          refusal: { kind: 'key-spent' as const },
        },
      ]),
];

/**
 * Writes all parts or none (TransactWriteItems). A condition that does not hold becomes the refusal of its part; a
 * spent key comes before all others, because then somebody else's success is why they fail. Contention is tried
 * again with a growing, random pause.
 */
export const transact = async (db: DynamoDBDocumentClient, parts: readonly Part[]): Promise<Written> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      await db.send(new TransactWriteCommand({ TransactItems: parts.map((part) => part.write) }));
      return ok(undefined);
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
      const refused = parts.filter((_, at) => codes[at] === 'ConditionalCheckFailed');
      const told = refused.find((part) => part.refusal.kind === 'key-spent') ?? refused[0];
      if (told !== undefined) return fail(told.refusal);
      if (!codes.some((code) => PASSING.has(code))) throw error;
      await setTimeout(Math.random() * Math.min(20 * 2 ** attempt, 600));
    }
  }
  return fail({ kind: 'busy' });
};
