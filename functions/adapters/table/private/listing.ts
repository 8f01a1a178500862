import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Page, PageRequest } from '../../../services/ports/market.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';

const Keys = z.looseObject({ SK: z.string() });

/** A list of the items of one partition whose sort key begins alike. */
export interface Listing<T> {
  readonly table: string;
  readonly partition: string;
  /** How the sort keys begin; all of the partition without it. */
  readonly sort?: string | undefined;
  readonly newestFirst?: boolean | undefined;
  readonly read: (item: unknown) => T;
}

/**
 * Reads one page, strongly consistent. A page can be shorter than asked for and still have a next one: DynamoDB
 * stops at a megabyte.
 * @throws CursorInvalid when the cursor is not of this list.
 */
export const readPage = async <T>(
  db: DynamoDBDocumentClient,
  list: Listing<T>,
  page: PageRequest,
): Promise<Page<T>> => {
  const name = `${list.partition} ${list.sort ?? ''}`;
  const [start] = page.cursor === undefined ? [] : decodeCursor(name, page.cursor, 1);
  const found = await db.send(
    new QueryCommand({
      TableName: list.table,
      KeyConditionExpression: list.sort === undefined ? 'PK = :pk' : 'PK = :pk AND begins_with(SK, :sort)',
      ExpressionAttributeValues: {
        ':pk': list.partition,
        ...(list.sort === undefined ? {} : { ':sort': list.sort }),
      },
      ConsistentRead: true,
      ScanIndexForward: list.newestFirst !== true,
      // One more than asked for says whether there is a next page, without a page that turns out empty.
      Limit: page.limit + 1,
      ...(start === undefined ? {} : { ExclusiveStartKey: { PK: list.partition, SK: start } }),
    }),
  );
  const all = found.Items ?? [];
  const items = all.slice(0, page.limit);
  const more = all.length > page.limit || found.LastEvaluatedKey !== undefined;
  const last = items.at(-1);
  return {
    items: items.map(list.read),
    ...(more && last !== undefined ? { next: encodeCursor(name, [Keys.parse(last).SK]) } : {}),
  };
};
