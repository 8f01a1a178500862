import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPublicIndex } from '../../../functions/adapters/table/public-index.ts';
import { createMarketReader } from '../../../functions/adapters/table/public-market.ts';
import type { RecognitionVersion } from '../../../functions/domain/role.ts';
import { indexChange } from '../../../functions/services/index/index-change.ts';
import {
  CursorInvalid,
  type MarketReader,
  type Page,
  type PageRequest,
} from '../../../functions/services/ports/market.ts';
import type { PublicIndex } from '../../../functions/services/ports/public-index.ts';
import { startDynamoDb, type TestDynamoDb } from '../../kit/dynamodb.ts';
import {
  achievement,
  idNumber,
  instant,
  organization,
  recognition,
  requirementNaming,
} from '../../kit/market.ts';

let engine: TestDynamoDb;
let index: PublicIndex;
let market: MarketReader;

const ROLES = 30;
const publish = (value: RecognitionVersion) => indexChange(index, { kind: 'recognition', value });
const published = (number: number): RecognitionVersion => {
  const { role, ...rest } = recognition(number, 1, {
    requirement: requirementNaming(number % 2 === 0 ? 1 : 2),
  });
  return { ...rest, role: { ...role, remote: number % 10 === 0 } };
};

const readAll = async <T>(read: (page: PageRequest) => Promise<Page<T>>, limit: number) => {
  const pages: (readonly T[])[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit, cursor });
    pages.push(page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return pages;
};

beforeAll(async () => {
  engine = await startDynamoDb();
  index = createPublicIndex(engine.documents, engine.catalogTable);
  market = createMarketReader(engine.documents, engine.catalogTable);
  await indexChange(index, { kind: 'organization', value: organization(1) });
  await indexChange(index, {
    kind: 'organization',
    value: organization(2, { name: 'Älmhult', kind: 'college' }),
  });
  await indexChange(index, {
    kind: 'organization',
    value: organization(3, { proof: { state: 'unproven', token: 'token' } }),
  });
  for (const value of [
    achievement(1),
    achievement(2),
    achievement(3, { organizationId: idNumber('organization', 3) }),
    achievement(4, { organizationId: idNumber('organization', 4) }),
  ])
    await indexChange(index, { kind: 'achievement', value });
  for (let number = 1; number <= ROLES; number += 1) await publish(published(number));
});
afterAll(() => engine.stop());

describe('the market reader on a real engine', () => {
  it('pages through all live roles, newest first, each once, whatever the size of a page', async () => {
    const expected = Array.from({ length: ROLES }, (_, at) => idNumber('role', ROLES - at));
    for (const limit of [1, 7, 10, 30, 100]) {
      const pages = await readAll((page) => market.roles(page), limit);
      expect(pages.flat().map((role) => role.roleId)).toEqual(expected);
      expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
      expect(pages.at(-1)?.length).toBeGreaterThan(0);
    }
  });

  it('filters within pages and keeps the cursor of one filter from another', async () => {
    const filter = { remote: true };
    const pages = await readAll((page) => market.roles({ ...page, filter }), 2);
    expect(pages.map((page) => page.map((role) => role.roleId))).toEqual([
      [idNumber('role', 30), idNumber('role', 20)],
      [idNumber('role', 10)],
    ]);
    const { next } = await market.roles({ limit: 1, filter });
    await expect(market.roles({ limit: 1, cursor: next })).rejects.toBeInstanceOf(CursorInvalid);
    await expect(market.roles({ limit: 1, cursor: next, filter: { remote: false } })).rejects.toBeInstanceOf(
      CursorInvalid,
    );
    expect(
      (await market.roles({ limit: 1, cursor: next, filter: { remote: true, q: undefined } })).items,
    ).toHaveLength(1);
  });

  it('refuses a cursor that was cut, changed or made up', async () => {
    const { next = '' } = await market.roles({ limit: 2 });
    const other = await market.rolesOf(idNumber('organization', 1), { limit: 2 });
    const flipped = `${next.slice(0, -2)}${next.at(-2) === 'A' ? 'B' : 'A'}${next.slice(-1)}`;
    for (const cursor of ['', 'x', next.slice(0, -4), flipped, `${next}A`, other.next, btoa('["a","b","c"]')])
      await expect(market.roles({ limit: 2, cursor }), `${cursor}`).rejects.toBeInstanceOf(CursorInvalid);
  });

  it('shows achievements of proven organizations alone, with who lists them', async () => {
    const pages = await readAll((page) => market.achievements(page), 1);
    expect(pages.flat().map(({ id, organizationName, sample }) => [id, organizationName, sample])).toEqual([
      [idNumber('achievement', 1), 'Riverbend 1', true],
      [idNumber('achievement', 2), 'Riverbend 1', true],
    ]);
    expect(await market.achievement(idNumber('achievement', 3))).toBeUndefined();
    expect(await market.achievement(idNumber('achievement', 4))).toBeUndefined();
    expect(await market.organization(idNumber('organization', 3))).toBeUndefined();
    const organizations = await readAll((page) => market.organizations(page), 1);
    expect(organizations.flat().map(({ name }) => name)).toEqual(['Älmhult', 'Riverbend 1']);
  });

  it('searches the catalog, pages through what it found and keeps the cursor of one search from another', async () => {
    const filter = { q: 'riverbend achiev' };
    const pages = await readAll((page) => market.achievements({ ...page, filter }), 1);
    expect(pages.map((page) => page.map(({ id }) => id))).toEqual([
      [idNumber('achievement', 1)],
      [idNumber('achievement', 2)],
    ]);
    expect((await market.achievements({ limit: 5, filter: { q: '002' } })).items).toHaveLength(1);
    expect((await market.achievements({ limit: 5, filter: { type: 'License' } })).items).toEqual([]);
    const { next } = await market.achievements({ limit: 1, filter });
    for (const other of [undefined, { q: 'achiev' }])
      await expect(market.achievements({ limit: 1, cursor: next, filter: other })).rejects.toBeInstanceOf(
        CursorInvalid,
      );
    expect((await market.catalog()).map(({ id }) => id).toSorted()).toEqual([
      idNumber('achievement', 1),
      idNumber('achievement', 2),
    ]);
  });

  it('follows the edges of an achievement and of an organization', async () => {
    const naming = await readAll((page) => market.recognizing(idNumber('achievement', 1), page), 4);
    expect(naming.flat().map(({ roleId }) => roleId)).toEqual(
      Array.from({ length: 15 }, (_, at) => idNumber('role', ROLES - 2 * at)),
    );
    const own = await readAll((page) => market.rolesOf(idNumber('organization', 1), page), 9);
    expect(own.flat()).toHaveLength(ROLES);
    expect((await market.rolesOf(idNumber('organization', 2), { limit: 5 })).items).toEqual([]);
  });

  it('takes a retired role off every list and keeps its page and its versions', async () => {
    const number = 31;
    const id = idNumber('role', number);
    await publish(recognition(number, 1, { requirement: requirementNaming(1, 2) }));
    await publish(recognition(number, 2, { requirement: requirementNaming(2) }));
    const names = async (achievementNumber: number) =>
      (await readAll((page) => market.recognizing(idNumber('achievement', achievementNumber), page), 100))
        .flat()
        .some(({ roleId }) => roleId === id);
    expect([await names(1), await names(2)]).toEqual([false, true]);

    await publish(recognition(number, 3, { requirement: requirementNaming(2), state: 'retired' }));
    // A late duplicate of a version that was live.
    await publish(recognition(number, 2, { requirement: requirementNaming(2) }));
    expect([await names(1), await names(2)]).toEqual([false, false]);
    const listed = await Promise.all([
      readAll((page) => market.roles(page), 100),
      readAll((page) => market.rolesOf(idNumber('organization', 1), page), 100),
    ]);
    expect(listed.flat(2).some(({ roleId }) => roleId === id)).toBe(false);
    expect(await market.role(id)).toMatchObject({ number: 3, state: 'retired' });
    expect(await market.roleVersion(id, 2)).toMatchObject({ number: 2, state: 'live' });
    expect(await market.roleVersion(id, 4)).toBeUndefined();
    const fresh = await createMarketReader(engine.documents, engine.catalogTable).live();
    expect(fresh.recognitions.some(({ roleId }) => roleId === id)).toBe(false);
  });

  it('has the whole live market in memory, with a revision that changes when anything does', async () => {
    const before = await createMarketReader(engine.documents, engine.catalogTable).live();
    expect(before.recognitions).toHaveLength(ROLES);
    expect(before.achievements.map(({ id }) => id).toSorted()).toEqual(
      [1, 2].map((number) => idNumber('achievement', number)),
    );
    expect(before.catalog.resolve('https://riverbend1.example/achievements/2')).toBe(
      idNumber('achievement', 2),
    );
    const same = await createMarketReader(engine.documents, engine.catalogTable).live();
    expect(same.revision).toBe(before.revision);
    await indexChange(index, {
      kind: 'organization',
      value: organization(1, { version: 3, name: 'Riverside' }),
    });
    const after = await createMarketReader(engine.documents, engine.catalogTable).live();
    expect(after.revision).not.toBe(before.revision);
    expect(after.achievements.map(({ organizationName }) => organizationName)).toEqual([
      'Riverside',
      'Riverside',
    ]);
  });

  it('bounds what one page reads when a filter fits nothing, and says where to go on', async () => {
    const late = instant('2026-03-01');
    for (let number = 1001; number <= 2101; number += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          index.put([
            {
              kind: 'current',
              id: idNumber('role', number + at),
              version: 1,
              value: recognition(number + at, 1, { publishedAt: late }),
            },
          ]),
        ),
      );
    const first = await market.roles({ limit: 5, filter: { remote: true } });
    expect(first.items).toEqual([]);
    expect(first.next).toBeDefined();
    const second = await market.roles({ limit: 5, filter: { remote: true }, cursor: first.next });
    expect(second.items.map(({ roleId }) => roleId)).toEqual(
      [30, 20, 10].map((number) => idNumber('role', number)),
    );
    expect(second.next).toBeUndefined();
  });
});
