import { setTimeout } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { PublicChange } from '../../domain/public-change.ts';
import type { Clock } from '../../services/ports/ambient.ts';
import type { ChangeFeed } from '../../services/ports/change-feed.ts';
import { entryItem, HEAD_KEY, HeadItem, markItem } from './change-items.ts';

/** A transaction holds 100 items: the head, and an entry and a mark for each change. */
const AT_ONCE = 49;
const ATTEMPTS = 15;

const once = (change: PublicChange, at: number, all: readonly PublicChange[]): boolean =>
  all.findIndex(({ id, version }) => id === change.id && version === change.version) === at;

/**
 * The feed in the catalog table: positions without gaps, each given out by the transaction that writes its entry, on
 * condition that the feed still ends where it was seen to end (docs/adr/0017).
 */
export const createChangeFeed = (db: DynamoDBDocumentClient, table: string, clock: Clock): ChangeFeed => {
  const head = async (): Promise<number> => {
    const found = await db.send(new GetCommand({ TableName: table, Key: HEAD_KEY, ConsistentRead: true }));
    return found.Item === undefined ? 0 : HeadItem.parse(found.Item).position;
  };

  const write = (changes: readonly PublicChange[], end: number) => {
    const at = clock.now();
    const put = (Item: Record<string, unknown>) => ({
      Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(PK)' },
    });
    return db.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Update: {
              TableName: table,
              Key: HEAD_KEY,
              UpdateExpression: 'SET #position = :after, #type = :type, #schema = :schema, #version = :after',
              ConditionExpression: end === 0 ? 'attribute_not_exists(PK)' : '#position = :before',
              ExpressionAttributeNames: {
                '#position': 'position',
                '#type': 'type',
                '#schema': 'schema',
                '#version': 'version',
              },
              ExpressionAttributeValues: {
                ':after': end + changes.length,
                ':type': 'change-head',
                ':schema': 1,
                ...(end === 0 ? {} : { ':before': end }),
              },
            },
          },
          ...changes.flatMap((change, index) => [
            put(entryItem(change, end + index + 1, at)),
            put(markItem(change, end + index + 1)),
          ]),
        ],
      }),
    );
  };

  /** Those that are not in yet, as far as a cancelled transaction tells. */
  const left = (changes: readonly PublicChange[], error: TransactionCanceledException) => {
    const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
    return changes.filter((_, index) => codes[2 + 2 * index] !== 'ConditionalCheckFailed');
  };

  const appendSome = async (changes: readonly PublicChange[]): Promise<void> => {
    let wanted = changes;
    for (let attempt = 1; wanted.length > 0; attempt += 1) {
      try {
        await write(wanted, await head());
        return;
      } catch (error) {
        if (!(error instanceof TransactionCanceledException) || attempt >= ATTEMPTS) throw error;
        const missing = left(wanted, error);
        // Somebody else was first at the end of the feed; with marks found there is no reason to wait.
        if (missing.length === wanted.length) {
          await setTimeout(Math.random() * Math.min(10 * 2 ** attempt, 500));
        }
        wanted = missing;
      }
    }
  };

  return {
    async append(changes) {
      const each = changes.filter(once);
      for (let from = 0; from < each.length; from += AT_ONCE) {
        await appendSome(each.slice(from, from + AT_ONCE));
      }
    },
  };
};
