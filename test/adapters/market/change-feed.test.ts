import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../functions/adapters/ambient/system.ts';
import { createChangeFeed } from '../../../functions/adapters/table/change-feed.ts';
import {
  entryItem,
  FEED,
  HEAD_KEY,
  markItem,
  positionSort,
} from '../../../functions/adapters/table/change-items.ts';
import { createChangeReader } from '../../../functions/adapters/table/change-reader.ts';
import type { PublicChange } from '../../../functions/domain/public-change.ts';
import { createCatalogApp } from '../../../functions/http/catalog/app.ts';
import type { ChangeFeed, ChangeReader } from '../../../functions/services/ports/change-feed.ts';
import { CursorInvalid } from '../../../functions/services/ports/market.ts';
import { startDynamoDb, type TestDynamoDb } from '../../kit/dynamodb.ts';
import { idNumber } from '../../kit/market.ts';

const ROLES = 6;
const VERSIONS = 4;

let engine: TestDynamoDb;
let feed: ChangeFeed;
let reader: ChangeReader;

beforeAll(async () => {
  engine = await startDynamoDb();
  feed = createChangeFeed(engine.documents, engine.catalogTable, systemClock);
  reader = createChangeReader(engine.documents, engine.catalogTable);
});
afterAll(() => engine.stop());

const organizationId = idNumber('organization', 1);

const published = (role: number, version: number): PublicChange => ({
  kind: 'recognition',
  id: idNumber('role', role),
  version,
  organizationId,
  change: version === 1 ? 'published' : 'superseded',
});

const drop = (Key: Record<string, string>) =>
  engine.documents.send(new DeleteCommand({ TableName: engine.catalogTable, Key }));
const put = (Item: Record<string, unknown>) =>
  engine.documents.send(new PutCommand({ TableName: engine.catalogTable, Item }));

const forget = async () => {
  await drop(HEAD_KEY);
  const marks = Array.from({ length: ROLES }, (_, role) =>
    Array.from({ length: VERSIONS }, (__, version) => markItem(published(role, version + 1), 0)),
  ).flat();
  for (const { PK, SK } of marks) await drop({ PK, SK });
  for (let at = 1; at <= marks.length; at += 1) await drop({ PK: FEED, SK: positionSort(at) });
};
beforeEach(forget);

const nameOf = ({ id, version }: { readonly id: string; readonly version: number }) => `${id} ${version}`;

/** Follows the cursor, a few entries at a time, until `done` and there is no more. */
const follow = async (limit: number, done: () => boolean): Promise<readonly string[]> => {
  const seen: string[] = [];
  let cursor: string | undefined;
  for (;;) {
    const last = done();
    const page = await reader.since(cursor, limit);
    seen.push(...page.items.map(nameOf));
    cursor = page.cursor;
    if (last && !page.more) return seen;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

const aChange = fc
  .tuple(fc.integer({ min: 0, max: ROLES - 1 }), fc.integer({ min: 1, max: VERSIONS }))
  .map(([role, version]) => published(role, version));

describe('the feed of changes on a real table', () => {
  it('gives every reader every change once and in one order, whoever writes what at the same time', async () => {
    const writers = fc.array(fc.array(fc.array(aChange, { minLength: 1, maxLength: 5 }), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(
        writers,
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 3 }),
        async (each, limits) => {
          await forget();
          let writing = true;
          const readers = limits.map((limit) => follow(limit, () => !writing));
          await Promise.all(
            each.map(async (batches) => {
              for (const batch of batches) await feed.append(batch);
            }),
          );
          writing = false;
          const wanted = new Set(each.flat(2).map(nameOf));
          const [first = [], ...others] = await Promise.all(readers);
          expect(new Set(first)).toEqual(wanted);
          expect(first).toHaveLength(wanted.size);
          for (const other of others) expect(other).toEqual(first);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('keeps the order of one writer', async () => {
    const changes = [1, 2, 3, 4].map((version) => published(1, version));
    await Promise.all([
      feed.append(changes),
      feed.append([published(2, 1), published(2, 2)]),
      feed.append([published(3, 1)]),
    ]);
    const seen = await follow(100, () => true);
    expect(seen.filter((name) => name.startsWith(idNumber('role', 1)))).toEqual(changes.map(nameOf));
  });

  it('has everything when a writer is done, more than one transaction holds', async () => {
    const many = Array.from({ length: 120 }, (_, at) => published(1_000 + at, 1));
    await feed.append([...many, ...many]);
    expect(await follow(50, () => true)).toEqual(many.map(nameOf));
    for (const change of many) await drop({ PK: markItem(change, 0).PK, SK: markItem(change, 0).SK });
    for (let at = 1; at <= many.length; at += 1) await drop({ PK: FEED, SK: positionSort(at) });
  });

  it('waits at a gap, which is a write that is under way, and goes on when it is filled', async () => {
    const at = systemClock.now();
    const [one, two, three] = [published(1, 1), published(1, 2), published(1, 3)];
    await put(entryItem(one, 1, at));
    await put(entryItem(three, 3, at));
    const before = await reader.since(undefined, 10);
    expect([before.items.map(nameOf), before.more]).toEqual([[nameOf(one)], false]);
    await put(entryItem(two, 2, at));
    const after = await reader.since(before.cursor, 10);
    expect([after.items.map(nameOf), after.more]).toEqual([[two, three].map(nameOf), false]);
  });

  it('takes no cursor that it did not give out', async () => {
    const { cursor } = await reader.since(undefined, 1);
    for (const wrong of ['', 'x', `${cursor}x`, cursor.slice(0, -1)]) {
      await expect(reader.since(wrong, 1)).rejects.toThrow(CursorInvalid);
    }
  });

  it('says over HTTP what changed, where it is, and when to ask again', async () => {
    const unused = () => {
      throw new Error('not asked for here');
    };
    const app = createCatalogApp({
      origin: 'https://recognized.example',
      services: {
        market: JSON.parse('{}'),
        commons: JSON.parse('{}'),
        profiles: JSON.parse('{}'),
        signed: JSON.parse('{}'),
        changes: reader,
        openApi: unused,
      },
      onFailure: unused,
    });
    await feed.append([
      { kind: 'organization', id: organizationId, organizationId, version: 2, change: 'changed' },
      published(4, 1),
    ]);
    const first = await app.request('/api/changes?limit=1');
    const { items, cursor, more } = await first.json();
    expect([items[0].url, more, first.headers.get('retry-after')]).toEqual([
      `https://recognized.example/api/organizations/${organizationId}`,
      true,
      null,
    ]);
    const second = await app.request(`/api/changes?since=${cursor}`);
    const rest = await second.json();
    expect(rest).toMatchObject({
      more: false,
      items: [
        {
          kind: 'recognition',
          change: 'published',
          version: 1,
          url: `https://recognized.example/api/roles/${idNumber('role', 4)}/versions/1`,
        },
      ],
    });
    expect([second.headers.get('retry-after'), second.headers.get('access-control-allow-origin')]).toEqual([
      '10',
      '*',
    ]);
    const tag = second.headers.get('etag') ?? '';
    const same = await app.request(`/api/changes?since=${cursor}`, { headers: { 'if-none-match': tag } });
    expect(same.status).toBe(304);
    const nothing = await (await app.request(`/api/changes?since=${rest.cursor}`)).json();
    expect(nothing).toEqual({ items: [], cursor: rest.cursor, more: false });
    await drop({ PK: `PUB#CHANGED#${organizationId}`, SK: '000002' });
  });
});
