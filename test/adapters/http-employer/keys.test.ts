import { GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyKey } from '../../../functions/adapters/table/private/key-items.ts';
import { isId } from '../../../functions/domain/ids.ts';
import { routes } from '../../../functions/http/employer/routes.ts';
import { MOST_KEYS } from '../../../functions/services/employer/keys/keys.ts';
import { type Answer, ROLE, startEmployer, type TestEmployer } from '../../kit/employer.ts';
import { bodyOf, type Ids, NEVER, pathOf } from '../../kit/employer-calls.ts';

const HOUR = 3_600_000;

let kit: TestEmployer;
let own: { id: string; path: string };
/** Tokens that open nothing. */
let bad: readonly string[];
/** Good ones: of another organization, with all scopes, with the least. */
let [stranger, everything, reader] = ['', '', ''];

const ALL = ['read', 'edit', 'publish'];

beforeAll(async () => {
  kit = await startEmployer();
  own = await kit.organization('ada', 'own.example');
  const other = await kit.organization('mallory', 'mallory.example');
  const [revoked, expired] = [await made(ALL), await made(ALL, { expiresAt: '2026-11-23' })];
  await revoke(revoked.id, revoked.etag);
  kit.advance(24 * HOUR);
  everything = (await made(ALL)).token;
  reader = (await made(['read'])).token;
  stranger = (await made(ALL, {}, other, 'mallory')).token;
  const wrong = `${everything.slice(0, 30)}${'A'.repeat(43)}`;
  const nobody = `rh_${'0'.repeat(26)}_${'A'.repeat(43)}`;
  const malformed = [everything.slice(0, -1), `${everything}A`, 'rh_', 'rh_a_b', 'rh__'];
  bad = [revoked.token, expired.token, wrong, nobody, ...malformed];
});
afterAll(() => kit.db.stop());

const made = async (scopes: readonly string[], more: object = {}, at = own, as = 'ada') => {
  const answer = await kit.call('POST', `${at.path}/keys`, {
    as,
    body: { name: 'Careers site', scopes, ...more },
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return {
    id: String(answer.json.id),
    token: String(answer.json.token),
    etag: answer.headers.get('etag') ?? '',
  };
};

const withKey = (token: string, method: string, path: string, body?: unknown): Promise<Answer> =>
  kit.call(method, path, {
    as: null,
    headers: { authorization: `Bearer ${token}` },
    ...(method === 'GET' ? {} : { ifMatch: '"999"' }),
    ...(body === undefined ? {} : { body }),
  });

const stored = async (id: string) => {
  if (!isId('key', id) || !isId('organization', own.id)) throw new Error('not ids');
  const found = await kit.db.documents.send(
    new GetCommand({ TableName: kit.db.catalogTable, Key: keyKey(own.id, id), ConsistentRead: true }),
  );
  return found.Item;
};

const revoke = (id: string, etag: string) =>
  kit.call('POST', `${own.path}/keys/${id}/revocation`, { body: {}, ifMatch: etag });

const shape = ({ status, json }: Answer) => [status, json?.code];
const NOT_VALID = [401, 'token-invalid'];

describe('an API key', () => {
  test('is shown once and stored as a hash, also in the receipt and the audit', async () => {
    const call = { key: 'once', body: { name: 'Nightly import', scopes: ['edit'] } };
    const first = await kit.call('POST', `${own.path}/keys`, call);
    expect(first.json.token).toMatch(/^rh_[0-9A-Z]{26}_[A-Za-z0-9_-]{43}$/);
    const { token, ...rest } = first.json;
    const again = await kit.call('POST', `${own.path}/keys`, call);
    expect([again.status, again.json]).toEqual([201, rest]);
    expect((await kit.call('GET', `${own.path}/keys/${rest.id}`)).json).toEqual(rest);
    const secret = token.split('_').at(-1);
    const { Items } = await kit.db.documents.send(new ScanCommand({ TableName: kit.db.catalogTable }));
    expect(JSON.stringify(Items)).not.toContain(secret);
    expect((await stored(rest.id))?.['secretHash']).toMatch(/^[0-9a-f]{64}$/);
  });

  test('does what its scopes say in its organization, and the audit names it', async () => {
    const { token, id } = await made(['edit']);
    const drafted = await withKey(token, 'POST', `${own.path}/roles`, ROLE);
    expect(drafted.status).toBe(201);
    const audit = await withKey(token, 'GET', `${own.path}/audit`);
    expect(audit.json.items[0]).toMatchObject({
      action: 'role-drafted',
      actor: id,
      actorName: 'Careers site',
      target: drafted.json.id,
    });
  });

  test('opens nothing from the answer to its revocation on, and stays named', async () => {
    const { token, id, etag } = await made(['read']);
    expect((await withKey(token, 'GET', own.path)).status).toBe(200);
    expect((await revoke(id, etag)).json).toMatchObject({ id, version: 2, revokedAt: expect.any(String) });
    expect(shape(await withKey(token, 'GET', own.path))).toEqual(NOT_VALID);
    expect(shape(await revoke(id, etag))).toEqual([412, 'version-conflict']);
  });

  test('remembers when it was used, and writes that once an hour at most', async () => {
    const { token, id } = await made(['read']);
    expect(await stored(id)).not.toHaveProperty('lastUsedAt');
    await withKey(token, 'GET', own.path);
    const first = (await stored(id))?.['lastUsedAt'];
    expect(first).toEqual(expect.any(String));
    kit.advance(HOUR - 60_000);
    await withKey(token, 'GET', own.path);
    expect((await stored(id))?.['lastUsedAt']).toBe(first);
    kit.advance(60_000);
    await withKey(token, 'GET', own.path);
    expect((await stored(id))?.['lastUsedAt']).not.toBe(first);
  });

  test('can be made so many times, and again once another is revoked', async () => {
    const place = await kit.organization('ada', 'many.example');
    const all = [];
    for (let n = 0; n < MOST_KEYS; n += 1) all.push(await made(['read'], {}, place));
    const more = { body: { name: 'One more', scopes: ['read'] } };
    expect(shape(await kit.call('POST', `${place.path}/keys`, more))).toEqual([409, 'limit-reached']);
    const [first] = all;
    await kit.call('POST', `${place.path}/keys/${first?.id}/revocation`, { body: {}, ifMatch: first?.etag });
    expect((await kit.call('POST', `${place.path}/keys`, more)).status).toBe(201);
  });

  test.each([
    [{ name: '', scopes: ['read'] }, '/name'],
    [{ name: 'x', scopes: [] }, '/scopes'],
    [{ name: 'x', scopes: ['read', 'read'] }, '/scopes'],
    [{ name: 'x', scopes: ['manage'] }, '/scopes/0'],
    [{ name: 'x', scopes: ['read'], expiresAt: '2020-01-01' }, '/expiresAt'],
    [{ name: 'x', scopes: ['read'], expiresAt: 'soon' }, '/expiresAt'],
  ])('is not made of %j', async (body, pointer) => {
    const answer = await kit.call('POST', `${own.path}/keys`, { body });
    expect([...shape(answer), answer.json.errors[0].pointer]).toEqual([422, 'field-invalid', pointer]);
  });
});

describe.each(routes.map((route) => [route.operationId, route] as const))('with a key: %s', (_, route) => {
  const MANAGES =
    /\/(keys|webhooks|members\/|invitations|domain-proof|settings|signing-domain|public-facts|look-alikes\/)/;
  const inside = route.path.includes('{organization}');
  const call = (token: string, ids: Ids) => {
    const body = bodyOf(route, ids);
    return withKey(token, route.method.toUpperCase(), pathOf(route, ids), body);
  };

  test('one that is malformed, unknown, wrong, revoked or expired is no sign-in', async () => {
    for (const token of bad) {
      expect(shape(await call(token, { ...NEVER, organization: own.id })), token).toEqual(NOT_VALID);
    }
  });

  test('acts in its own organization alone, and never as a person', async () => {
    const theirs = await call(stranger, { ...NEVER, organization: own.id });
    expect(shape(theirs)).toEqual(inside ? [404, 'not-found'] : [403, 'forbidden']);
    const plain = ({ json }: Answer) => ({ ...json, instance: '' });
    expect(plain(theirs)).toEqual(plain(await call(stranger, NEVER)));
  });

  if (inside && (route.method !== 'get' || MANAGES.test(route.path))) {
    test('does not do what is beyond its scopes', async () => {
      const token = MANAGES.test(route.path) ? everything : reader;
      expect(shape(await call(token, { ...NEVER, organization: own.id }))).toEqual([403, 'forbidden']);
    });
  }
});

test('nobody signs in under the name of a key', async () => {
  const { id } = await made(['read']);
  expect(shape(await kit.call('GET', own.path, { as: id }))).toEqual(NOT_VALID);
});
