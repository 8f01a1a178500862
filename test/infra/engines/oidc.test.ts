import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Engine } from '../../../infra/local/engine/listen.ts';
import { signIn, startOidc, USERS } from '../../../infra/local/oidc/start.ts';

const clientId = 'recognized-here-local';
const site = 'http://localhost:4567/sign-in/callback';
let dataDirectory: string;
let engine: Engine;

const start = (port?: number): Promise<Engine> =>
  startOidc({ dataDirectory, clientId, redirectUris: [site], ...(port === undefined ? {} : { port }) });

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'rh-oidc-'));
  engine = await start();
});

afterAll(async () => {
  await engine.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

const verify = async (token: string) => {
  const jwks = createRemoteJWKSet(new URL(`${engine.url}/jwks`));
  return jwtVerify(token, jwks, { issuer: engine.url, typ: 'at+jwt', algorithms: ['RS256'] });
};

it('signs each ready user in by code and PKCE, with a JWT access token of one hour', async () => {
  for (const user of USERS) {
    const { payload } = await verify(await signIn({ issuer: engine.url, clientId, user: user.sub }));
    expect(payload).toMatchObject({ sub: user.sub, client_id: clientId });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
  }
});

it('names its endpoints under its own address', async () => {
  const response = await fetch(`${engine.url}/.well-known/openid-configuration`);
  expect(await response.json()).toMatchObject({
    issuer: engine.url,
    jwks_uri: `${engine.url}/jwks`,
    code_challenge_methods_supported: ['S256'],
  });
});

it('signs nobody in who is not on its list', async () => {
  await expect(signIn({ issuer: engine.url, clientId, user: 'local-mallory' })).rejects.toThrow('status 400');
});

const authorize = (changes: Record<string, string>): Promise<Response> => {
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: site,
    code_challenge: 'a'.repeat(43),
    code_challenge_method: 'S256',
    ...changes,
  });
  return fetch(`${engine.url}/auth?${query}`, { redirect: 'manual' });
};

it('shows a plain page that says what it is', async () => {
  const first = await authorize({});
  expect(first.status).toBe(303);
  const cookie = first.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const page = await fetch(new URL(first.headers.get('location') ?? '', engine.url), { headers: { cookie } });
  const body = await page.text();
  expect(body).toContain('stand-in for sign-in');
  for (const user of USERS) expect(body).toContain(user.name);
});

it('sends a code only to the addresses of its client, and only with PKCE', async () => {
  const elsewhere = await authorize({ redirect_uri: 'https://elsewhere.example/callback' });
  expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([400, null]);
  expect((await authorize({ client_id: 'other' })).status).toBe(400);
  const plain = await authorize({ code_challenge: '', code_challenge_method: '' });
  expect(plain.headers.get('location')).toContain('error=invalid_request');
  expect((await authorize({ redirect_uri: 'http://127.0.0.1:39999/callback' })).status).toBe(303);
});

it('keeps its keys over a restart, so that a token stays good', async () => {
  const token = await signIn({ issuer: engine.url, clientId, user: 'local-ana' });
  const port = Number(new URL(engine.url).port);
  await engine.close();
  engine = await start(port);
  // The first tries may meet connections that the old server closed.
  const { payload } = await vi.waitFor(() => verify(token));
  expect(payload.sub).toBe('local-ana');
  expect((await stat(join(dataDirectory, 'oidc-keys.json'))).mode & 0o777).toBe(0o600);
});
