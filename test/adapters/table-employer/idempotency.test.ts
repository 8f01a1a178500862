import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { achievement, ROLE, startEmployer, type TestEmployer } from '../../kit/employer.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const BODY = { kind: 'employer', name: 'Riverbend', domain: 'riverbend.example' };

let kit: TestEmployer;
beforeAll(async () => {
  kit = await startEmployer();
});
afterAll(() => kit.db.stop());

const countOf = async (as: string): Promise<number> =>
  (await kit.call('GET', '/me?limit=100', { as })).json.organizations.items.length;

describe('an idempotency key', () => {
  test('gives the same status, body and headers again', async () => {
    const first = await kit.call('POST', '/organizations', { as: 'bo', body: BODY, key: 'k1' });
    const again = await kit.call('POST', '/organizations', { as: 'bo', body: BODY, key: 'k1' });
    expect(first.status).toBe(201);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    for (const name of ['etag', 'location', 'content-type']) {
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    }
    expect(await countOf('bo')).toBe(1);
  });

  test('takes neither blanks nor the order of fields for another request', async () => {
    const first = await kit.call('POST', '/organizations', { as: 'cy', body: BODY, key: 'k' });
    const text = `{ "domain": "riverbend.example",\n "name": " Riverbend ", "kind": "employer" }`;
    const again = await kit.call('POST', '/organizations', { as: 'cy', body: text, key: 'k' });
    expect(again.text).toBe(first.text);
  });

  test('is refused for another body, operation or version', async () => {
    await kit.call('POST', '/organizations', { as: 'di', body: BODY, key: 'k' });
    const other = { ...BODY, name: 'Other' };
    const refused = await kit.call('POST', '/organizations', { as: 'di', body: other, key: 'k' });
    expect([refused.status, refused.json.code]).toEqual([409, 'key-reused']);

    const { path, etag } = await kit.organization('di', 'di.example', false);
    const proof = await kit.call('POST', `${path}/domain-proof`, {
      as: 'di',
      body: {},
      ifMatch: etag,
      key: 'k',
    });
    expect([proof.status, proof.json.code]).toEqual([409, 'key-reused']);

    await kit.call('POST', `${path}/roles`, { as: 'di', body: ROLE, key: 'role' });
    const elsewhere = await kit.organization('di', 'di2.example', false);
    const moved = await kit.call('POST', `${elsewhere.path}/roles`, { as: 'di', body: ROLE, key: 'role' });
    expect(moved.json.code).toBe('key-reused');
  });

  test('belongs to one person', async () => {
    const one = await kit.call('POST', '/organizations', { as: 'eve', body: BODY, key: 'shared' });
    const two = await kit.call('POST', '/organizations', { as: 'fay', body: BODY, key: 'shared' });
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.json.id).not.toBe(one.json.id);
  });

  test('is not spent by what failed', async () => {
    const { path, etag } = await kit.organization('gus', 'gus.example', false);
    const view = await kit.call('GET', path, { as: 'gus' });
    const send = () =>
      kit.call('POST', `${path}/domain-proof`, { as: 'gus', body: {}, ifMatch: etag, key: 'proof' });
    expect((await send()).json.code).toBe('domain-proof-missing');
    kit.dns?.set(view.json.proof.record.name, [view.json.proof.record.value]);
    const proven = await send();
    expect(proven.status).toBe(200);
    expect((await send()).text).toBe(proven.text);
  });

  test('repeats its answer though the thing has changed since', async () => {
    const { path } = await kit.organization('hal', 'hal.example', false);
    const drafted = await kit.call('POST', `${path}/roles`, { as: 'hal', body: ROLE, key: 'draft' });
    const role = `${path}/roles/${drafted.json.id}`;
    await kit.call('PUT', role, { as: 'hal', ifMatch: '"1"', body: { ...ROLE, title: 'Changed' } });
    const again = await kit.call('POST', `${path}/roles`, { as: 'hal', body: ROLE, key: 'draft' });
    expect([again.status, again.text]).toEqual([201, drafted.text]);
  });

  test('repeats nothing to somebody who is no longer a member', async () => {
    const { path, id } = await kit.organization('ivy', 'ivy.example', false);
    await kit.join(id, 'jo', 'editor');
    const send = (as: string) => kit.call('POST', `${path}/roles`, { as, body: ROLE, key: 'jo-1' });
    expect((await send('jo')).status).toBe(201);
    await kit.join(id, 'jo', 'viewer');
    expect((await send('jo')).json.code).toBe('forbidden');
  });

  test('is forgotten after a day, whether or not the table has deleted it', async () => {
    const first = await kit.call('POST', '/organizations', { as: 'kim', body: BODY, key: 'k' });
    kit.advance(DAY_MS - 60_000);
    const later = await kit.call('POST', '/organizations', { as: 'kim', body: BODY, key: 'k' });
    expect(later.text).toBe(first.text);
    kit.advance(120_000);
    const next = await kit.call('POST', '/organizations', { as: 'kim', body: BODY, key: 'k' });
    expect(next.status).toBe(201);
    expect(next.json.id).not.toBe(first.json.id);
    const receipts = await kit.db.documents.send(
      new QueryCommand({
        TableName: 'catalog',
        KeyConditionExpression: 'PK = :pk',
        ExpressionAttributeValues: { ':pk': 'IDEMPOTENCY#kim' },
      }),
    );
    expect(receipts.Items).toHaveLength(1);
    const { expiresAt, endsAt } = receipts.Items?.[0] ?? {};
    expect(expiresAt).toBe(Math.ceil(Date.parse(String(endsAt)) / 1000));
  });

  test.each([
    [null, 428, 'key-required'],
    ['a key with blanks', 422, 'field-invalid'],
    ['x'.repeat(201), 422, 'field-invalid'],
    ['x'.repeat(200), 201, undefined],
  ])('is demanded and must be one: %s', async (key, status, code) => {
    const answer = await kit.call('POST', '/organizations', { as: 'lea', body: BODY, key });
    expect([answer.status, answer.json.code]).toEqual([status, code]);
  });

  test('is demanded by every POST', async () => {
    const { path } = await kit.organization('mo', 'mo.example');
    const posts: [string, unknown][] = [
      ['/organizations', BODY],
      [`${path}/domain-proof`, {}],
      [`${path}/achievements`, achievement([])],
      [`${path}/roles`, ROLE],
      [`${path}/roles/role_01J9ZK6D9F1H3K5N7Q9S1V3X5Z/publication`, {}],
      [`${path}/roles/role_01J9ZK6D9F1H3K5N7Q9S1V3X5Z/retirement`, {}],
    ];
    for (const [to, body] of posts) {
      const answer = await kit.call('POST', to, { as: 'mo', body, key: null, ifMatch: '"1"' });
      expect([to, answer.status, answer.json.code]).toEqual([to, 428, 'key-required']);
    }
  });
});
