import { beforeEach, describe, expect, test } from 'vitest';
import type { Failure } from '../../functions/http/failure.ts';
import { createPagesApp } from '../../functions/http/pages/app.ts';
import type { Pages } from '../../functions/services/pages.ts';

const ORIGIN = 'https://recognized.example';
const nothing = () => Promise.reject(new Error('not asked for here'));
const pages: Pages = {
  origin: ORIGIN,
  market: {
    roles: nothing,
    role: nothing,
    roleVersion: nothing,
    versions: nothing,
    roleAsOf: nothing,
    confirmedAt: nothing,
    achievements: nothing,
    achievement: nothing,
    recognizing: nothing,
    organizations: nothing,
    organization: nothing,
    rolesOf: nothing,
    catalog: nothing,
    live: nothing,
  },
  commons: { standing: nothing, trustList: nothing, trustListVersion: nothing, trustListsOf: nothing },
  profiles: {
    profile: nothing,
    profileVersion: nothing,
    profileAsOf: nothing,
    profileVersions: nothing,
    profiles: nothing,
    profilesOf: nothing,
    profilesNaming: nothing,
    profileEndorsement: nothing,
    profileDocument: nothing,
    rolesFollowing: nothing,
  },
  signed: {
    keyring: nothing,
    endorsement: nothing,
    endorsements: nothing,
    endorsementsOf: nothing,
    document: nothing,
    list: nothing,
    achievementNamed: nothing,
  },
  session: async () => ({ kind: 'none' }),
};

let seen: { request: Request; pages: Pages }[] = [];
let failures: Failure[] = [];
beforeEach(() => {
  seen = [];
  failures = [];
});
const app = createPagesApp({
  origin: ORIGIN,
  services: pages,
  onFailure: (failure) => failures.push(failure),
  render: async (request, given) => {
    seen.push({ request, pages: given });
    if (request.url.endsWith('/broken')) throw new Error('a badge of Maya Torres');
    return new Response('<!doctype html>', {
      status: request.url.endsWith('/none') ? 404 : 200,
      headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'" },
    });
  },
});

describe('the pages', () => {
  test('are rendered for the public origin, whatever host the request names', async () => {
    await app.request('https://evil.example/roles?q=a%20b&x=1', {
      headers: {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'http',
        forwarded: 'host=evil.example',
        cookie: 'rh_session=x.y',
        'accept-language': 'es',
      },
    });
    const [only] = seen;
    expect(only?.request.url).toBe(`${ORIGIN}/roles?q=a%20b&x=1`);
    expect(only?.pages).toBe(pages);
    const headers = Object.fromEntries(only?.request.headers ?? []);
    expect(headers).toEqual({ cookie: 'rh_session=x.y', 'accept-language': 'es' });
  });

  test('a path that looks like another host stays a path', async () => {
    await app.request('https://any.example//evil.example/x');
    expect(new URL(seen[0]?.request.url ?? '').origin).toBe(ORIGIN);
  });

  test('keep the page’s own CSP and status, and add what every page has', async () => {
    const response = await app.request('/none');
    expect(response.status).toBe(404);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': "default-src 'self'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'x-request-id': expect.stringMatching(/^[\w-]{8,}$/),
      'cache-control': 'no-cache',
    });
  });

  test('are kept by no cache once there is a session', async () => {
    const response = await app.request('/', { headers: { cookie: 'rh_session=x.y' } });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('answer GET and HEAD alone', async () => {
    const head = await app.request('/roles', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const response = await app.request('/roles', { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
    expect(seen).toHaveLength(1);
  });

  test('a page that breaks down says nothing of what it was about', async () => {
    const response = await app.request('/broken');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('Maya');
    expect(JSON.stringify(failures)).not.toContain('Maya');
    expect(failures).toHaveLength(1);
  });
});
