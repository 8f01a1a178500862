import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Page, PageRequest } from '../../services/ports/market.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { INDEX } from './prefixes.ts';

type Item = Record<string, unknown>;

/** Items read at once when a filter will drop some. */
const CHUNK = 100;
/** Reads for one page, so that a filter that nothing fits cannot read the whole table. */
const MOST_READS = 10;

/** One partition, or one partition of the listing index, as a list that a cursor pages through. */
export interface Listing<T> {
  readonly partition: string;
  readonly index?: typeof INDEX.listing;
  /** Only the sort keys that begin so (of the table, not of the index). */
  readonly sortPrefix?: string;
  readonly newestFirst?: boolean;
  /** Whatever else decides what the list holds; part of what its cursors are sealed to. */
  readonly filter?: object | undefined;
  /** What each item of a chunk is in the list; nothing where it does not belong. One answer an item. */
  readonly keep: (items: readonly Item[]) => Promise<readonly (T | undefined)[]>;
}

/**
 * Reads a page: on through the partition until the page is full, the list ends, or enough was read.
 * @throws CursorInvalid when the cursor is not one of this list.
 */
export const readPage = async <T>(
  db: DynamoDBDocumentClient,
  table: string,
  listing: Listing<T>,
  { limit, cursor }: PageRequest,
): Promise<Page<T>> => {
  const { partition, index, sortPrefix, filter, keep } = listing;
  const [partitionName, ...varying] = index
    ? (['GSI1PK', 'GSI1SK', 'PK', 'SK'] as const)
    : (['PK', 'SK'] as const);
  const name = `${partition}?${JSON.stringify(filter ?? {})}`;
  const keyAt = (text: string): Item => {
    const position = decodeCursor(name, text, varying.length);
    const entries = varying.map((part, at) => [part, position[at]]);
    return { ...Object.fromEntries(entries), [partitionName]: partition };
  };
  const after = (item: Item): string =>
    encodeCursor(
      name,
      varying.map((part) => String(item[part])),
    );

  const kept: T[] = [];
  let from = cursor === undefined ? undefined : keyAt(cursor);
  let last: Item | undefined;
  for (let reads = 0; reads < MOST_READS; reads += 1) {
    const chunk = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: index,
        KeyConditionExpression: [
          `${partitionName} = :partition`,
          ...(sortPrefix === undefined ? [] : ['begins_with(SK, :sort)']),
        ].join(' AND '),
        ExpressionAttributeValues: {
          ':partition': partition,
          ...(sortPrefix === undefined ? {} : { ':sort': sortPrefix }),
        },
        ScanIndexForward: listing.newestFirst !== true,
        // One more than the page shows whether there is a next one.
        Limit: filter === undefined ? Math.min(CHUNK, limit + 1) : CHUNK,
        ExclusiveStartKey: from,
      }),
    );
    const items: readonly Item[] = chunk.Items ?? [];
    const values = await keep(items);
    for (const [at, item] of items.entries()) {
      if (last !== undefined && kept.length === limit) return { items: kept, next: after(last) };
      const value = values[at];
      if (value !== undefined) kept.push(value);
      last = item;
    }
    if (chunk.LastEvaluatedKey === undefined) return { items: kept };
    from = chunk.LastEvaluatedKey;
    last = chunk.LastEvaluatedKey;
  }
  return last === undefined ? { items: kept } : { items: kept, next: after(last) };
};
