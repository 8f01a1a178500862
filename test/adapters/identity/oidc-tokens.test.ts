import { createServer, type Server } from 'node:http';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOidcTokens } from '../../../functions/adapters/identity/oidc-tokens.ts';

const CLIENT = 'employer-site';
type Algorithm = 'RS256' | 'ES256' | 'EdDSA' | 'PS256' | 'ES384';

let server: Server;
let issuer: string;
/** What the issuer answers at a path; missing is 404, `null` never answers. */
let answers: Record<string, unknown>;
let asked: string[];
const keys = new Map<Algorithm, { privateKey: CryptoKey; publicKey: CryptoKey }>();

const jwks = async (of: readonly Algorithm[]) => ({
  keys: await Promise.all(
    of.map(async (alg) => {
      const pair = keys.get(alg);
      if (pair === undefined) throw new Error('no key');
      return { ...(await exportJWK(pair.publicKey)), alg, kid: alg, use: 'sig' };
    }),
  ),
});

beforeAll(async () => {
  for (const alg of ['RS256', 'ES256', 'EdDSA', 'PS256', 'ES384'] as const) {
    keys.set(alg, await generateKeyPair(alg, { extractable: true }));
  }
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = answers[path];
    if (answer === null) return;
    response.statusCode = answer === undefined ? 404 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  issuer = `http://127.0.0.1:${address.port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  asked = [];
  answers = {
    '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/jwks` },
    '/jwks': await jwks(['RS256', 'ES256', 'EdDSA', 'PS256', 'ES384']),
  };
});

const tokens = () => createOidcTokens({ issuer, clientId: CLIENT });
const sign = async (
  claims: Readonly<Record<string, unknown>> = {},
  { alg = 'RS256', kid = alg, key }: { alg?: Algorithm; kid?: string; key?: CryptoKey } = {},
): Promise<string> => {
  const pair = keys.get(alg);
  if (pair === undefined) throw new Error('no key');
  const now = Math.floor(Date.now() / 1000);
  const payload = { iss: issuer, sub: 'ada', client_id: CLIENT, iat: now, exp: now + 300, ...claims };
  const present = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined));
  return new SignJWT(present).setProtectedHeader({ alg, kid }).sign(key ?? pair.privateKey);
};
const INVALID = { ok: false, error: { kind: 'token-invalid' } };
const UNREACHABLE = { ok: false, error: { kind: 'unreachable' } };

describe('a token', () => {
  test.each(['RS256', 'ES256', 'EdDSA'] as const)(
    'of the issuer for this client says who it is: %s',
    async (alg) => {
      expect(await tokens().subjectOf(await sign({}, { alg }))).toEqual({ ok: true, value: 'ada' });
    },
  );

  test.each(['PS256', 'ES384'] as const)(
    'by an algorithm that is not allowed is refused: %s',
    async (alg) => {
      expect(await tokens().subjectOf(await sign({}, { alg }))).toEqual(INVALID);
    },
  );

  const past = Math.floor(Date.now() / 1000) - 60;
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['of another issuer', { iss: 'https://other.example' }],
    ['for another client', { client_id: 'another' }],
    ['without a client, like an ID token', { client_id: undefined, aud: CLIENT }],
    ['that has expired', { exp: past }],
    ['that never expires', { exp: undefined }],
    ['not valid yet', { nbf: past + 3600 }],
    ['without a subject', { sub: undefined }],
    ['with an empty subject', { sub: '' }],
    ['with an endless subject', { sub: 'x'.repeat(256) }],
    ['with a client that is a list', { client_id: [CLIENT] }],
  ])('%s is refused', async (_, claims) => {
    expect(await tokens().subjectOf(await sign(claims))).toEqual(INVALID);
  });

  test('signed by somebody else is refused, whatever key id it names', async () => {
    const other = await generateKeyPair('RS256');
    const key = other.privateKey;
    expect(await tokens().subjectOf(await sign({}, { key }))).toEqual(INVALID);
    expect(await tokens().subjectOf(await sign({}, { key, kid: 'unknown' }))).toEqual(INVALID);
  });

  test('unsigned, or signed with the public key as a secret, is refused', async () => {
    const claims = { iss: issuer, sub: 'ada', client_id: CLIENT };
    const unsigned = new UnsecuredJWT(claims).setExpirationTime('5m').encode();
    expect(await tokens().subjectOf(unsigned)).toEqual(INVALID);
    const pair = keys.get('RS256');
    if (pair === undefined) throw new Error('no key');
    const secret = new TextEncoder().encode(await exportSPKI(pair.publicKey));
    const confused = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'RS256' })
      .setExpirationTime('5m')
      .sign(secret);
    expect(await tokens().subjectOf(confused)).toEqual(INVALID);
  });

  test('changed in its claims is refused', async () => {
    const [header, , signature] = (await sign()).split('.');
    const payload = Buffer.from(JSON.stringify({ iss: issuer, sub: 'root', client_id: CLIENT, exp: 9e9 }));
    expect(await tokens().subjectOf(`${header}.${payload.toString('base64url')}.${signature}`)).toEqual(
      INVALID,
    );
  });

  test.each(['', 'x', 'a.b.c', '..', 'e30.e30.e30', `${'a'.repeat(5000)}.b.c`])(
    'that is none is refused: %j',
    async (token) => {
      expect(await tokens().subjectOf(token)).toEqual(INVALID);
    },
  );
});

describe('the issuer', () => {
  test('is asked once for many tokens', async () => {
    const check = tokens();
    const token = await sign();
    await Promise.all(Array.from({ length: 20 }, () => check.subjectOf(token)));
    await check.subjectOf(token);
    expect(asked.toSorted()).toEqual(['/.well-known/openid-configuration', '/jwks']);
  });

  test('is not asked again for each key that nobody has', async () => {
    const check = tokens();
    await check.subjectOf(await sign());
    for (let at = 0; at < 10; at += 1) await check.subjectOf(await sign({}, { kid: `forged-${at}` }));
    expect(asked.filter((path) => path === '/jwks').length).toBeLessThanOrEqual(2);
  });

  test('that does not listen is unreachable', async () => {
    const check = createOidcTokens({ issuer: 'http://127.0.0.1:9', clientId: CLIENT });
    expect(await check.subjectOf(await sign())).toEqual(UNREACHABLE);
  });

  test.each<[string, () => void]>([
    ['has no discovery document', () => delete answers['/.well-known/openid-configuration']],
    [
      'has one that is not JSON',
      () => Object.assign(answers, { '/.well-known/openid-configuration': '<html>' }),
    ],
    [
      'has one of another issuer',
      () =>
        Object.assign(answers, {
          '/.well-known/openid-configuration': {
            issuer: 'https://other.example',
            jwks_uri: `${issuer}/jwks`,
          },
        }),
    ],
    ['has no keys at their address', () => delete answers['/jwks']],
    ['has keys that are not JSON', () => Object.assign(answers, { '/jwks': '{' })],
    ['has keys that are no key set', () => Object.assign(answers, { '/jwks': { keys: 'none' } })],
  ])('that %s is unreachable, not a bad token', async (_, breaking) => {
    breaking();
    expect(await tokens().subjectOf(await sign())).toEqual(UNREACHABLE);
  });

  test('that never answers is given up on', async () => {
    answers['/.well-known/openid-configuration'] = null;
    expect(await tokens().subjectOf(await sign())).toEqual(UNREACHABLE);
  });

  test('that comes back is found again', async () => {
    const discovery = answers['/.well-known/openid-configuration'];
    delete answers['/.well-known/openid-configuration'];
    const check = tokens();
    const token = await sign();
    expect(await check.subjectOf(token)).toEqual(UNREACHABLE);
    answers['/.well-known/openid-configuration'] = discovery;
    await expect
      .poll(() => check.subjectOf(token), { timeout: 5_000, interval: 200 })
      .toEqual({
        ok: true,
        value: 'ada',
      });
  });
});
