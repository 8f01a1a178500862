import { setTimeout } from 'node:timers/promises';
import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

interface Key {
  readonly PK: string;
  readonly SK: string;
}

/** The most keys that one BatchGetItem takes. */
const MOST_KEYS = 100;
const MOST_TRIES = 6;

/**
 * Reads many items at once, each key once. Gives, for each key in order, the item or nothing.
 * @throws when the table leaves keys unanswered again and again.
 */
export const batchGet = async (
  db: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
): Promise<readonly (Record<string, unknown> | undefined)[]> => {
  const nameOf = (key: { readonly [name: string]: unknown }) => `${key['PK']}\n${key['SK']}`;
  const wanted = new Map(keys.map((key) => [nameOf({ ...key }), key]));
  const found = new Map<string, Record<string, unknown>>();
  const all = [...wanted.values()];
  for (let from = 0; from < all.length; from += MOST_KEYS) {
    let left: Record<string, unknown>[] = all.slice(from, from + MOST_KEYS).map((key) => ({ ...key }));
    for (let tries = 0; left.length > 0; tries += 1) {
      if (tries === MOST_TRIES) throw new Error('the table did not answer every key of a batch');
      if (tries > 0) await setTimeout(2 ** tries * 10);
      const answer = await db.send(new BatchGetCommand({ RequestItems: { [table]: { Keys: left } } }));
      for (const item of answer.Responses?.[table] ?? []) found.set(nameOf(item), item);
      left = answer.UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
  return keys.map((key) => found.get(nameOf({ ...key })));
};
