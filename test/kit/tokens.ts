import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { Deployment } from './deployment.ts';

const HOUR = 60 * 60;

/** Access tokens that differ from the issuer's own in what a test says, signed with the issuer's own key. */
export const tokenMint = async (deployment: Deployment) => {
  const stored: { jwks: { keys: JWK[] } } = JSON.parse(
    readFileSync(join(deployment.dataDirectory, 'oidc-keys.json'), 'utf8'),
  );
  const [own] = stored.jwks.keys;
  if (own === undefined) throw new Error('the issuer has no key');
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: 'RS256', kid: own.kid ?? '', typ: 'at+jwt' };
  const claims = {
    iss: deployment.issuer,
    sub: 'local-ana',
    client_id: deployment.clientId,
    aud: `${deployment.issuer}/api`,
    iat: now,
    exp: now + HOUR,
    jti: crypto.randomUUID(),
  };
  const sign = async (more: object, by: JWK = own) =>
    new SignJWT({ ...claims, ...more }).setProtectedHeader(header).sign(await importJWK(by, 'RS256'));
  return { sign, header, claims, now };
};

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What is sent in place of a good `Authorization`, by what is wrong with it. */
export const badAuthorizations = async (
  deployment: Deployment,
): Promise<readonly (readonly [string, string])[]> => {
  const { sign, header, claims, now } = await tokenMint(deployment);
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const good = await sign({});
  const [head = '', body = '', signature = ''] = good.split('.');
  const other = { ...claims, sub: 'local-marcus' };
  const secret = Buffer.from(header.kid).toString('base64url');
  const confused = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: header.kid })
    .sign(Buffer.from(secret));
  const tokens: readonly (readonly [string, string])[] = [
    ['nothing behind Bearer', ''],
    ['prose', 'let-me-in'],
    ['a text that is too long', 'a'.repeat(7_000)],
    ['a part missing', `${head}.${body}`],
    ['no algorithm', `${part({ ...header, alg: 'none' })}.${body}.`],
    ['another algorithm', confused],
    ['changed words', `${head}.${part(other)}.${signature}`],
    ['a key of somebody else', await sign({}, await exportJWK(privateKey))],
    ['an end that is past', await sign({ iat: now - 2 * HOUR, exp: now - HOUR })],
    ['no end', await sign({ exp: undefined })],
    ['a beginning to come', await sign({ nbf: now + HOUR })],
    ['another client', await sign({ client_id: 'somebody-else' })],
    ['no client, as an ID token', await sign({ client_id: undefined, aud: deployment.clientId })],
    ['another issuer', await sign({ iss: 'https://issuer.example' })],
    ['nobody', await sign({ sub: undefined })],
    ['an empty name', await sign({ sub: '' })],
  ];
  return [
    ...tokens.map(([wrong, token]) => [wrong, `Bearer ${token}`] as const),
    ['another scheme', `Basic ${Buffer.from('local-ana:x').toString('base64')}`],
    ['a good token without a scheme', good],
    ['two tokens', `Bearer ${good} ${good}`],
  ];
};
