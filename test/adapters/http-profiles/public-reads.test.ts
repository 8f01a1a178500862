import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProfileReader } from '../../../functions/adapters/table/profiles/profile-reader.ts';
import { createPublicIndex } from '../../../functions/adapters/table/public-index.ts';
import type { ProfileVersion } from '../../../functions/domain/profile/profile.ts';
import { indexChange } from '../../../functions/services/index/index-change.ts';
import { CursorInvalid } from '../../../functions/services/ports/market.ts';
import type { ProfileReader } from '../../../functions/services/ports/profiles.ts';
import { startDynamoDb, type TestDynamoDb } from '../../kit/dynamodb.ts';
import { idNumber, instant, profileVersion } from '../../kit/market.ts';

let db: TestDynamoDb;
let reader: ProfileReader;

const on = (day: string, version: ProfileVersion): ProfileVersion => ({
  ...version,
  publishedAt: instant(day),
});
const profile = (number: number) => idNumber('profile', number);
const badge = (number: number) => idNumber('achievement', number);
const ids = (page: { readonly items: readonly ProfileVersion[] }) =>
  page.items.map(({ profileId, number }) => `${profileId} ${number}`);

beforeAll(async () => {
  db = await startDynamoDb();
  reader = createProfileReader(db.documents, db.catalogTable);
  const index = createPublicIndex(db.documents, db.catalogTable);
  // The later one comes first: order is nothing to go by.
  for (const value of [
    on('2026-03-01', profileVersion(1, 2, [2])),
    on('2026-02-01', profileVersion(1, 1, [1])),
    on('2026-02-01', profileVersion(2, 1, [2])),
    on('2026-02-01', profileVersion(3, 1, [2])),
    on('2026-04-01', profileVersion(3, 2, [2], { state: 'retired' })),
  ])
    await indexChange(index, { kind: 'profile', value });
});
afterAll(() => db.stop());

describe('what anybody reads of profiles', () => {
  test('is the version that stood on a day, and nothing before the first', async () => {
    expect(await reader.profileAsOf(profile(1), instant('2026-01-31'))).toBeUndefined();
    expect(await reader.profileAsOf(profile(1), instant('2026-02-15'))).toMatchObject({ number: 1 });
    expect(await reader.profileAsOf(profile(1), instant('2026-03-01'))).toMatchObject({ number: 2 });
    expect(await reader.profileAsOf(profile(3), instant('2026-05-01'))).toMatchObject({ state: 'retired' });
  });

  test('lists what is live, page by page, and refuses a cursor of another list', async () => {
    const first = await reader.profiles({ limit: 1 });
    const second = await reader.profiles({ limit: 1, cursor: first.next });
    expect([...ids(first), ...ids(second)]).toEqual([`${profile(1)} 2`, `${profile(2)} 1`]);
    expect(second.next).toBeUndefined();
    const other = reader.profileVersions(profile(1), { limit: 1, cursor: first.next });
    await expect(other).rejects.toThrow(CursorInvalid);
  });

  test('finds by an achievement, and by any of its ids, the profiles that name it now', async () => {
    const page = { limit: 10 };
    expect(ids(await reader.profilesNaming([badge(1)], page))).toEqual([]);
    expect(ids(await reader.profilesNaming([badge(2)], page)).toSorted()).toEqual([
      `${profile(1)} 2`,
      `${profile(2)} 1`,
    ]);
    const first = await reader.profilesNaming([badge(1), badge(2)], page);
    expect(
      ids(await reader.profilesNaming([badge(1), badge(2)], { ...page, cursor: first.next })),
    ).toHaveLength(2);
  });

  test('keeps every version, newest first', async () => {
    expect(ids(await reader.profileVersions(profile(1), { limit: 10 }))).toEqual([
      `${profile(1)} 2`,
      `${profile(1)} 1`,
    ]);
  });
});
