import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { render } from '#pages';
import { systemClock } from '../../../functions/adapters/ambient/system.ts';
import { x25519Sealer } from '../../../functions/adapters/seal/x25519-sealer.ts';
import { createChangeReader } from '../../../functions/adapters/table/change-reader.ts';
import { createTableClient } from '../../../functions/adapters/table/client.ts';
import { createCommonsReader } from '../../../functions/adapters/table/commons/commons-reader.ts';
import { createProfileReader } from '../../../functions/adapters/table/profiles/profile-reader.ts';
import { createMarketReader } from '../../../functions/adapters/table/public-market.ts';
import { createSignedReader } from '../../../functions/adapters/table/public-signed.ts';
import { createSessionStore } from '../../../functions/adapters/table/session-store.ts';
import { SESSION_COOKIE } from '../../../functions/contract/session.ts';
import { createCatalogApp } from '../../../functions/http/catalog/app.ts';
import type { Failure } from '../../../functions/http/failure.ts';
import { createPagesApp } from '../../../functions/http/pages/app.ts';
import { createPages } from '../../../functions/services/session/pages.ts';

const origin = 'https://recognized.example';
/** Port 1 is nobody's: every connection is refused. */
const NOBODY = {
  AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'x',
  AWS_SECRET_ACCESS_KEY: 'x',
};
const before = Object.keys(NOBODY).map((name) => [name, process.env[name]] as const);

const failures: Failure[] = [];
let pages: ReturnType<typeof createPagesApp>;
let catalog: ReturnType<typeof createCatalogApp>;
beforeAll(() => {
  Object.assign(process.env, NOBODY);
  const db = createTableClient();
  const market = createMarketReader(db, 'catalog');
  const signed = createSignedReader(db, 'catalog');
  const sessions = createSessionStore(db, 'sessions');
  const onFailure = (failure: Failure) => void failures.push(failure);
  const commons = createCommonsReader(db, 'catalog');
  const profiles = createProfileReader(db, 'catalog');
  const services = createPages({
    sessions,
    sealer: x25519Sealer,
    market,
    commons,
    profiles,
    signed,
    clock: systemClock,
    origin,
  });
  pages = createPagesApp({ origin, services, render, onFailure });
  const changes = createChangeReader(db, 'catalog');
  catalog = createCatalogApp({
    origin,
    services: { market, commons, profiles, changes, signed, openApi: () => ({}) },
    onFailure,
  });
});
afterAll(() => {
  for (const [name, value] of before)
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
});

describe('while the table cannot be reached', () => {
  it.each(['/', '/roles', '/achievements', '/roles/role_01J9ZK3V5T8Q2M6N4P7R9S1WXY'])(
    'the page %s says so in its language, with status 503, and blames nobody',
    async (path) => {
      for (const [prefix, words] of [
        ['', 'We cannot reach our own records just now'],
        ['/es', 'Ahora mismo no llegamos a nuestros propios registros'],
      ] as const) {
        const answer = await pages.request(`${prefix}${path}`);
        expect(answer.status).toBe(503);
        expect(answer.headers.get('retry-after')).toBe('30');
        expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
        expect(await answer.text()).toContain(words);
      }
    },
  );

  it('a page that somebody has an answer on says so too', async () => {
    const cookie = `${SESSION_COOKIE}=ses_01J9ZK3V5T8Q2M6N4P7R9S1WXY.c2VjcmV0`;
    expect((await pages.request('/result', { headers: { cookie } })).status).toBe(503);
  });

  it('pages that need no records are there', async () => {
    for (const path of ['/check', '/how-we-check', '/verify'])
      expect((await pages.request(path)).status, path).toBe(200);
  });

  it.each([
    '/api/roles',
    '/api/achievements',
    '/api/organizations',
    '/api/roles/role_01J9ZK3V5T8Q2M6N4P7R9S1WXY',
  ])('%s answers 503 dependency-down', async (path) => {
    const answer = await catalog.request(path);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(await answer.json()).toMatchObject({ code: 'dependency-down' });
    expect(failures.at(-1)).toMatchObject({ name: 'StoreUnreachable' });
  });
});
