import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../functions/adapters/ambient/system.ts';
import { createIdentityProvider } from '../../../functions/adapters/identity/oidc-provider.ts';
import type { SignInAttempt } from '../../../functions/services/ports/sign-in.ts';
import { startOidc } from '../../../infra/local/oidc/start.ts';
import { CookieJar } from '../../kit/desk.ts';

const REDIRECT = 'http://localhost:4999/sign-in/callback';

let directory: string;
let issuer: Awaited<ReturnType<typeof startOidc>>;
let provider: ReturnType<typeof createIdentityProvider>;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'recognized-here-oidc-'));
  issuer = await startOidc({
    dataDirectory: directory,
    clientId: 'site',
    redirectUris: [REDIRECT],
    signedOutUris: ['http://localhost:4999/'],
  });
  provider = createIdentityProvider({
    issuer: issuer.url,
    clientId: 'site',
    redirectUri: REDIRECT,
    signedOutUri: 'http://localhost:4999/',
  });
});
afterAll(async () => {
  await issuer.close();
  await rm(directory, { recursive: true });
});

const newAttempt = (): SignInAttempt => ({
  state: systemRandom.token(32),
  nonce: systemRandom.token(32),
  verifier: systemRandom.token(32),
});

/** What the issuer sends the browser back with, once the person has chosen who they are. */
const answerTo = async (attempt: SignInAttempt): Promise<URLSearchParams> => {
  const url = await provider.authorizationUrl(attempt);
  if (!url.ok) throw new Error('no issuer');
  const jar = new CookieJar();
  const isBack = (to: URL): boolean => to.href.startsWith(REDIRECT);
  const choice = await jar.follow(url.value.href, isBack);
  const body = new URLSearchParams({ user: 'local-ana' });
  return (await jar.follow(choice.href, isBack, { method: 'POST', body })).searchParams;
};

describe('the issuer’s answer', () => {
  it('names the person and nothing else of them', async () => {
    const attempt = newAttempt();
    const person = await provider.personOf(attempt, await answerTo(attempt));
    expect(person).toEqual({ ok: true, value: { subject: 'local-ana', name: 'Ana Reyes' } });
  });

  it('is good once', async () => {
    const attempt = newAttempt();
    const answer = await answerTo(attempt);
    expect((await provider.personOf(attempt, answer)).ok).toBe(true);
    expect(await provider.personOf(attempt, answer)).toEqual({ ok: false, error: { kind: 'mismatch' } });
  });

  it.each(['state', 'nonce', 'verifier'] as const)(
    'is not good for an attempt with another %s',
    async (what) => {
      const attempt = newAttempt();
      const answer = await answerTo(attempt);
      const other = { ...attempt, [what]: systemRandom.token(32) };
      expect(await provider.personOf(other, answer)).toEqual({ ok: false, error: { kind: 'mismatch' } });
    },
  );

  it('is not good with another issuer’s name, and says when the person said no', async () => {
    const attempt = newAttempt();
    const answer = await answerTo(attempt);
    answer.set('iss', 'https://evil.example');
    expect(await provider.personOf(attempt, answer)).toEqual({ ok: false, error: { kind: 'mismatch' } });
    const { state } = attempt;
    const no = new URLSearchParams({ error: 'access_denied', state, iss: issuer.url });
    expect(await provider.personOf(attempt, no)).toEqual({ ok: false, error: { kind: 'denied' } });
  });
});

it('an issuer that does not answer is told from a person who is not let in', async () => {
  const down = createIdentityProvider({
    issuer: 'http://127.0.0.1:9',
    clientId: 'site',
    redirectUri: REDIRECT,
    signedOutUri: 'http://localhost:4999/',
  });
  const unreachable = { ok: false, error: { kind: 'unreachable' } };
  expect(await down.authorizationUrl(newAttempt())).toEqual(unreachable);
  expect(await down.personOf(newAttempt(), new URLSearchParams())).toEqual(unreachable);
  expect(await down.endSessionUrl()).toEqual(unreachable);
});

it('asks who it is each time, with PKCE, and knows where the issuer’s own session ends', async () => {
  const url = await provider.authorizationUrl(newAttempt());
  expect(url.ok && Object.fromEntries(url.value.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'site',
    redirect_uri: REDIRECT,
    code_challenge_method: 'S256',
    prompt: 'login',
    code_challenge: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
  });
  const end = await provider.endSessionUrl();
  expect(end.ok && end.value?.origin).toBe(new URL(issuer.url).origin);
  expect(end.ok && end.value?.searchParams.get('logout_uri')).toBe('http://localhost:4999/');
  const page = await fetch(end.ok ? String(end.value) : 'none:');
  expect([page.status, await page.text()]).toEqual([200, expect.stringMatching(/<form/)]);
});
