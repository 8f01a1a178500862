import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createAchievementStore } from '../../../functions/adapters/table/achievement-store.ts';
import {
  achievementItem,
  listingKey,
  uniqueItem,
} from '../../../functions/adapters/table/private/achievement-items.ts';
import { startDynamoDb, type TestDynamoDb } from '../../kit/dynamodb.ts';
import { achievement, idNumber } from '../../kit/market.ts';

let db: TestDynamoDb;
beforeAll(async () => {
  db = await startDynamoDb();
});
afterAll(() => db.stop());

const [before, now] = [idNumber('organization', 2), idNumber('organization', 1)];
const listingOf = (owner: typeof now) => uniqueItem(listingKey(idNumber('achievement', 1)), owner);

it('a badge that is handed over while it is read is found with the one who has it now', async () => {
  const moved = achievement(1);
  for (const Item of [achievementItem(moved), listingOf(now)])
    await db.documents.send(new PutCommand({ TableName: db.catalogTable, Item }));
  const send = vi.spyOn(db.documents, 'send');
  send.mockImplementationOnce(async () => ({ Item: listingOf(before) }));
  const store = createAchievementStore(db.documents, db.catalogTable);
  expect((await store.listed([moved.id])).get(moved.id)).toEqual(moved);
  expect(send).toHaveBeenCalledTimes(4);
  send.mockRestore();
});
