import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createChangeReader } from '../../functions/adapters/table/change-reader.ts';
import { createCommonsReader } from '../../functions/adapters/table/commons/commons-reader.ts';
import { createProfileReader } from '../../functions/adapters/table/profiles/profile-reader.ts';
import { createPublicIndex } from '../../functions/adapters/table/public-index.ts';
import { createMarketReader } from '../../functions/adapters/table/public-market.ts';
import { createSignedReader } from '../../functions/adapters/table/public-signed.ts';
import { PublicAchievementView } from '../../functions/contract/achievement.ts';
import { PublicOrganizationView } from '../../functions/contract/organization.ts';
import { pageOf } from '../../functions/contract/paging.ts';
import { RecognitionView } from '../../functions/contract/role.ts';
import { type CatalogApi, createCatalogApp } from '../../functions/http/catalog/app.ts';
import { indexChange } from '../../functions/services/index/index-change.ts';
import { startDynamoDb, type TestDynamoDb } from '../kit/dynamodb.ts';
import {
  achievement,
  idNumber,
  instant,
  organization,
  recognition,
  requirementNaming,
} from '../kit/market.ts';

let engine: TestDynamoDb;
let app: CatalogApi;

const RolePage = pageOf(RecognitionView);
const Problem = z.looseObject({ code: z.string() });
const ROLE = idNumber('role', 3);

beforeAll(async () => {
  engine = await startDynamoDb();
  const index = createPublicIndex(engine.documents, engine.catalogTable);
  await indexChange(index, { kind: 'organization', value: organization(1) });
  await indexChange(index, { kind: 'achievement', value: achievement(1) });
  for (let number = 1; number <= 12; number += 1) {
    const version = recognition(number, 1, { requirement: requirementNaming(1) });
    const role = {
      ...version.role,
      title: number % 2 === 0 ? 'Técnico de soporte' : 'Nurse aide',
      occupations: [number % 2 === 0 ? '15-1232.00' : '31-1131.00'],
      places: [{ name: 'Mobile', region: number % 3 === 0 ? 'US-AL' : 'ES-M' }],
      remote: number > 10,
      promise: { kind: number % 4 === 0 ? ('interview' as const) : ('considered' as const) },
    };
    await indexChange(index, { kind: 'recognition', value: { ...version, role } });
  }
  const first = recognition(3, 1, { requirement: requirementNaming(1) });
  await indexChange(index, {
    kind: 'recognition',
    value: { ...first, number: 2, state: 'ended', publishedAt: instant('2026-05-01') },
  });
  app = createCatalogApp({
    origin: 'https://recognized.example',
    services: {
      market: createMarketReader(engine.documents, engine.catalogTable),
      changes: createChangeReader(engine.documents, engine.catalogTable),
      signed: createSignedReader(engine.documents, engine.catalogTable),
      commons: createCommonsReader(engine.documents, engine.catalogTable),
      profiles: createProfileReader(engine.documents, engine.catalogTable),
      openApi: () => ({ openapi: '3.1.0' }),
    },
    onFailure: (failure) => {
      throw new Error(JSON.stringify(failure));
    },
  });
});
afterAll(() => engine.stop());

const roles = async (query: string) => {
  const response = await app.request(`/api/roles?${query}`);
  return RolePage.parse(await response.json());
};
const numbersOf = (page: z.infer<typeof RolePage>) =>
  page.items.map(({ roleId }) => Number(roleId.slice(-2)));
const codeOf = async (response: Response) => [response.status, Problem.parse(await response.json()).code];

describe('the public catalog over HTTP', () => {
  it('pages by cursor through what is live, newest first', async () => {
    const first = await roles('limit=5');
    const second = await roles(`limit=5&cursor=${first.next}`);
    const third = await roles(`limit=5&cursor=${second.next}`);
    const seen = [first, second, third].flatMap(({ items }) => items.map(({ roleId }) => roleId));
    expect(seen).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 2, 1].map((number) => idNumber('role', number)));
    expect(third.next).toBeUndefined();
  });

  it.each([
    ['q=tecnico', [12, 10, 8, 6, 4, 2]],
    ['q=TECNICO%20riverbend%20mobile', [12, 10, 8, 6, 4, 2]],
    ['q=tecnico%20nurse', []],
    ['region=US-AL', [12, 9, 6]],
    ['region=US', [12, 9, 6]],
    ['region=ES-M&remote=true', [11]],
    ['remote=false&region=US', [9, 6]],
    ['occupation=31-1131', [11, 9, 7, 5, 1]],
    ['occupation=15-1232.00&promise=interview', [12, 8, 4]],
    ['occupation=31-113', 'refused'],
    ['promise=riches', 'refused'],
    ['remote=yes', 'refused'],
    ['region=alabama', 'refused'],
    ['q=', 'refused'],
    ['limit=0', 'refused'],
    ['limit=101', 'refused'],
    ['limit=1.5', 'refused'],
    ['limit=1&limit=2', 'refused'],
  ] as const)('filters roles by %s', async (query, expected) => {
    if (expected !== 'refused') {
      const all = await roles(`${query}&limit=100`);
      const ids = all.items.map(({ roleId }) => roleId);
      expect(ids).toEqual(expected.map((number) => idNumber('role', number)));
      return;
    }
    expect(await codeOf(await app.request(`/api/roles?${query}`))).toEqual([422, 'field-invalid']);
  });

  it('refuses what it does not know, on every operation', async () => {
    for (const path of [
      '/api/roles',
      `/api/roles/${ROLE}`,
      `/api/roles/${ROLE}/versions/1`,
      '/api/achievements',
      `/api/achievements/${idNumber('achievement', 1)}`,
      `/api/achievements/${idNumber('achievement', 1)}/roles`,
      '/api/organizations',
      `/api/organizations/${idNumber('organization', 1)}`,
      `/api/organizations/${idNumber('organization', 1)}/roles`,
      '/api/openapi.json',
    ])
      expect([path, ...(await codeOf(await app.request(`${path}?sort=pay`)))]).toEqual([
        path,
        422,
        'field-unknown',
      ]);
  });

  it('refuses a cursor that it did not give out for this very list', async () => {
    const { next = '' } = await roles('limit=1');
    for (const path of [
      '/api/roles?cursor=abc',
      `/api/roles?cursor=${next}A`,
      `/api/roles?q=nurse&cursor=${next}`,
      `/api/achievements?cursor=${next}`,
      `/api/organizations/${idNumber('organization', 1)}/roles?cursor=${next}`,
    ])
      expect([path, ...(await codeOf(await app.request(path)))]).toEqual([path, 400, 'cursor-invalid']);
  });

  it('answers an unknown and a malformed id alike', async () => {
    for (const path of [
      `/api/roles/${idNumber('role', 99)}`,
      '/api/roles/99',
      `/api/roles/${ROLE}/versions/9`,
      `/api/roles/${ROLE}/versions/01`,
      `/api/roles/${ROLE}/versions/-1`,
      `/api/roles/${ROLE}/versions/1e3`,
      `/api/achievements/${idNumber('achievement', 9)}`,
      `/api/achievements/${idNumber('achievement', 9)}/roles`,
      `/api/achievements/${ROLE}`,
      `/api/organizations/${idNumber('organization', 9)}`,
      `/api/organizations/${idNumber('organization', 9)}/roles`,
      '/api/organizations/%00',
    ])
      expect([path, ...(await codeOf(await app.request(path)))]).toEqual([path, 404, 'not-found']);
  });

  it('keeps the page and the versions of a role that ended', async () => {
    const current = RecognitionView.parse(await (await app.request(`/api/roles/${ROLE}`)).json());
    expect([current.number, current.state]).toEqual([2, 'ended']);
    const first = RecognitionView.parse(await (await app.request(`/api/roles/${ROLE}/versions/1`)).json());
    expect([first.number, first.state]).toEqual([1, 'live']);
  });

  it('shows achievements and organizations, and the roles behind each', async () => {
    const read = async (path: string) => (await app.request(path)).json();
    const achievements = pageOf(PublicAchievementView).parse(await read('/api/achievements'));
    expect(achievements.items.map(({ id, sample }) => [id, sample])).toEqual([
      [idNumber('achievement', 1), true],
    ]);
    const organizations = pageOf(PublicOrganizationView).parse(await read('/api/organizations'));
    expect(organizations.items.map(({ id }) => id)).toEqual([idNumber('organization', 1)]);
    for (const path of [
      `/api/achievements/${idNumber('achievement', 1)}`,
      `/api/organizations/${idNumber('organization', 1)}`,
    ]) {
      const behind = RolePage.parse(await read(`${path}/roles?limit=100`));
      expect(behind.items).toHaveLength(11);
    }
    expect(
      numbersOf(RolePage.parse(await read(`/api/achievements/${idNumber('achievement', 1)}/roles?limit=3`))),
    ).toHaveLength(3);
  });

  it('gives every answer an ETag, 304 for it, a short life in caches, and leave to other sites', async () => {
    for (const path of [
      '/api/roles?limit=2',
      `/api/roles/${ROLE}`,
      '/api/achievements',
      '/api/openapi.json',
    ]) {
      const response = await app.request(path);
      expect(response.headers.get('cache-control')).toBe('public, max-age=10');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      const tag = response.headers.get('etag') ?? '';
      const again = await app.request(path, { headers: { 'if-none-match': tag } });
      expect([path, again.status, again.headers.get('cache-control')]).toEqual([
        path,
        304,
        'public, max-age=10',
      ]);
      expect(await again.text()).toBe('');
      const head = await app.request(path, { method: 'HEAD' });
      expect([head.status, head.headers.get('etag')]).toEqual([200, tag]);
    }
    const missing = await app.request(`/api/roles/${idNumber('role', 99)}`);
    expect(missing.headers.get('cache-control')).toBe('no-store');
  });

  it('takes no other method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await app.request('/api/roles', { method });
      expect([method, response.headers.get('allow')]).toEqual([method, 'GET, HEAD']);
      expect(await codeOf(response)).toEqual([405, 'method-not-allowed']);
    }
  });
});
