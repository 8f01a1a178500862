import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { ChangeReader } from '../../services/ports/change-feed.ts';
import { CursorInvalid } from '../../services/ports/market.ts';
import { EntryItem, FEED, LAST_POSITION, positionSort } from './change-items.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

const LIST = 'changes';

const positionOf = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  const [text = ''] = decodeCursor(LIST, cursor, 1);
  if (!/^\d{1,12}$/.test(text)) throw new CursorInvalid();
  return Number(text);
};

/** Reads the feed in the catalog table; needs Query on `PUB#`. */
export const createChangeReader = (db: DynamoDBDocumentClient, table: string): ChangeReader => ({
  async since(cursor, limit) {
    const start = positionOf(cursor);
    const found = await db.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'PK = :feed AND SK BETWEEN :first AND :last',
        ExpressionAttributeValues: {
          ':feed': FEED,
          ':first': positionSort(start + 1),
          ':last': LAST_POSITION,
        },
        Limit: limit + 1,
      }),
    );
    const read = (found.Items ?? []).map((item) => EntryItem.parse(item));
    // A query may see a part of a transaction that is just being written: what comes after a gap waits for it.
    const dense = read.filter(({ position }, index) => position === start + index + 1);
    const items = dense.slice(0, limit);
    return {
      items: items.map(({ entry }) => entry),
      cursor: encodeCursor(LIST, [String(start + items.length)]),
      more: dense.length > limit || (found.LastEvaluatedKey !== undefined && dense.length === read.length),
    };
  },
});
