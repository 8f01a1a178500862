import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPublicIndex } from '../../../functions/adapters/table/public-index.ts';
import { createMarketReader } from '../../../functions/adapters/table/public-market.ts';
import { createSignedReader } from '../../../functions/adapters/table/public-signed.ts';
import type { RecognitionVersion } from '../../../functions/domain/role.ts';
import { createCatalogApp } from '../../../functions/http/catalog/app.ts';
import { indexChange } from '../../../functions/services/index/index-change.ts';
import { startDynamoDb, type TestDynamoDb } from '../../kit/dynamodb.ts';
import { achievement, idNumber, instant, organization, recognition } from '../../kit/market.ts';

let engine: TestDynamoDb;
let get: (path: string) => Promise<{ status: number; body: Record<string, unknown> }>;

const version = (
  role: number,
  number: number,
  day: string,
  changes: Partial<RecognitionVersion> = {},
): RecognitionVersion => recognition(role, number, { publishedAt: instant(day), ...changes });
const titled = (title: string) => ({ role: { ...recognition(1, 1).role, title } });
const role = idNumber('role', 1);

beforeAll(async () => {
  engine = await startDynamoDb();
  const index = createPublicIndex(engine.documents, engine.catalogTable);
  const market = createMarketReader(engine.documents, engine.catalogTable);
  await indexChange(index, { kind: 'organization', value: organization(1) });
  await indexChange(index, { kind: 'achievement', value: achievement(1) });
  for (const value of [
    version(1, 1, '2026-03-01', titled('Clerk')),
    version(1, 2, '2026-04-01', titled('Office clerk')),
    version(1, 3, '2026-05-01', { ...titled('Office clerk'), state: 'retired' }),
    version(2, 1, '2026-04-15'),
  ])
    await indexChange(index, { kind: 'recognition', value });
  const later = instant('2026-06-02');
  for (const confirmedAt of [later, instant('2026-06-01'), later])
    await indexChange(index, { kind: 'confirmation', id: role, confirmedAt });
  const app = createCatalogApp({
    origin: 'https://recognized.example',
    services: {
      commons: JSON.parse('{}'),
      profiles: JSON.parse('{}'),
      market,
      changes: { since: () => Promise.reject(new Error('not asked')) },
      signed: createSignedReader(engine.documents, engine.catalogTable),
      openApi: () => ({}),
    },
    onFailure: () => undefined,
  });
  get = async (path) => {
    const response = await app.request(`/api${path}`);
    return { status: response.status, body: Object(await response.json()) };
  };
});
afterAll(() => engine.stop());

describe('a role as of a day', () => {
  it.each([
    ['2026-03-01', 1, 'live'],
    ['2026-03-31T23:59:59Z', 1, 'live'],
    ['2026-04-01', 2, 'live'],
    ['2026-05-01', 3, 'retired'],
    ['2026-11-01', 3, 'retired'],
  ])('%s is version %i', async (asOf, number, state) => {
    expect((await get(`/roles/${role}?asOf=${asOf}`)).body).toMatchObject({ number, state });
  });

  it('was not there before it was published, and nobody knows the future', async () => {
    expect((await get(`/roles/${role}?asOf=2026-02-28`)).status).toBe(404);
    const { status, body } = await get(`/roles/${role}?asOf=2999-01-01`);
    expect([status, body['errors']]).toEqual([422, [{ parameter: 'asOf', detail: 'is in the future' }]]);
  });

  it('the roles of an organization are those that were live then, as they were then', async () => {
    const titles = async (asOf: string) => {
      const { body } = await get(`/organizations/${idNumber('organization', 1)}/roles${asOf}`);
      return Object(body)['items'].map((item: RecognitionVersion) => [item.role.title, item.number]);
    };
    expect(await titles('?asOf=2026-02-01')).toEqual([]);
    expect(await titles('?asOf=2026-03-15')).toEqual([['Clerk', 1]]);
    expect(await titles('?asOf=2026-04-20')).toEqual([
      ['Role 2', 1],
      ['Office clerk', 2],
    ]);
    expect(await titles('?asOf=2026-05-02')).toEqual([['Role 2', 1]]);
    expect(await titles('')).toEqual([['Role 2', 1]]);
  });
});

describe('the history of a role', () => {
  it('lists every version, newest first, and the last word that it is still true', async () => {
    const { body } = await get(`/roles/${role}/versions`);
    expect(body).toMatchObject({ confirmedAt: '2026-06-02T00:00:00.000Z' });
    expect(body['items']).toEqual([
      { number: 3, state: 'retired', publishedAt: '2026-05-01T00:00:00.000Z' },
      { number: 2, state: 'live', publishedAt: '2026-04-01T00:00:00.000Z' },
      { number: 1, state: 'live', publishedAt: '2026-03-01T00:00:00.000Z' },
    ]);
    const first = await get(`/roles/${role}/versions?limit=2`);
    const rest = await get(`/roles/${role}/versions?limit=2&cursor=${String(first.body['next'])}`);
    expect(rest.body['items']).toMatchObject([{ number: 1 }]);
  });

  it('tells what changed between any two, in both languages', async () => {
    const { body } = await get(`/roles/${role}/changes?from=1&to=3`);
    expect(body['changes']).toEqual([
      { kind: 'state', en: ['The employer took the job down.'], es: ['El empleador retiró el empleo.'] },
      {
        kind: 'title',
        en: ['The job is now called “Office clerk”. Before it was “Clerk”.'],
        es: ['El empleo ahora se llama «Office clerk». Antes era «Clerk».'],
      },
    ]);
    const last = await get(`/roles/${role}/changes`);
    expect(last.body).toMatchObject({ from: { number: 2 }, to: { number: 3 } });
  });

  it.each(['/changes?from=9', '/changes?to=4', '/changes?from=1&to=9'])(
    '%s names no version',
    async (path) => {
      expect((await get(`/roles/${role}${path}`)).status).toBe(404);
    },
  );
});
