import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Answer,
  achievement,
  ORIGIN,
  ROLE,
  startEmployer,
  type TestEmployer,
} from '../../kit/employer.ts';

let kit: TestEmployer;
let path: string;
let role: { path: string; etag: string };
let listed: string;

beforeAll(async () => {
  kit = await startEmployer();
  const organization = await kit.organization('ada', 'input.example');
  path = organization.path;
  listed = (await kit.call('POST', `${path}/achievements`, { body: achievement([]) })).json.id;
  role = await kit.role('ada', path, [listed]);
});
afterAll(() => kit.db.stop());

const shape = ({ status, json }: Answer) => [status, json?.code];
const NEW = { kind: 'employer', name: 'Riverbend', domain: 'riverbend.example' };

describe('a body', () => {
  test.each([
    ['not JSON', '{"kind":', [400, 'body-not-json']],
    ['empty', '', [400, 'body-not-json']],
    ['a list', '[]', [422, 'field-invalid']],
    ['null', 'null', [422, 'field-invalid']],
    ['deep', `{"kind":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, [422, 'document-too-deep']],
    ['deep and cut off', '['.repeat(100_000), [422, 'document-too-deep']],
    ['large', JSON.stringify({ ...NEW, about: 'x'.repeat(4 * 1024 * 1024) }), [413, 'body-too-large']],
  ])('that is %s has its own answer', async (_, body, expected) => {
    expect(shape(await kit.call('POST', '/organizations', { body }))).toEqual(expected);
  });

  test('with brackets in its texts is not deep', async () => {
    const about = `${'['.repeat(500)}\\" ${'{'.repeat(500)}`;
    const answer = await kit.call('POST', '/organizations', { body: { ...NEW, about } });
    expect([answer.status, answer.json.about]).toEqual([201, about]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'of type %s is not read',
    async (type) => {
      const answer = await kit.call('POST', '/organizations', {
        body: JSON.stringify(NEW),
        headers: { 'content-type': type },
      });
      expect(shape(answer)).toEqual([415, 'content-type-unsupported']);
    },
  );

  test('with an unknown field is told which', async () => {
    const answer = await kit.call('POST', '/organizations', { body: { ...NEW, owner: 'me', proof: {} } });
    expect(shape(answer)).toEqual([422, 'field-unknown']);
    expect(answer.json.errors).toEqual([
      { pointer: '/owner', detail: 'not known here' },
      { pointer: '/proof', detail: 'not known here' },
    ]);
  });

  test('with wrong fields is told each, and looks like RFC 9457', async () => {
    const answer = await kit.call('POST', `${path}/roles`, {
      body: { ...ROLE, title: '', places: [{ name: 'X', region: 'Alabama' }], occupations: ['clerk'] },
    });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.json).toMatchObject({
      type: `${ORIGIN}/problems/field-invalid`,
      title: 'Some fields need a correction',
      status: 422,
      code: 'field-invalid',
      instance: `urn:request:${answer.headers.get('x-request-id')}`,
    });
    const pointers = answer.json.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(['/occupations/0', '/places/0/region', '/title']);
  });

  test.each([
    'https://riverbend.example',
    'Riverbend.example',
    'riverbend.example.',
    'riverbend',
    'a_b.example',
    '1.2.3.4',
    '*.example',
    'riverbend.example:53',
    '-a.example',
    `${'a'.repeat(64)}.example`,
  ])('names a domain and nothing else: %s', async (domain) => {
    const answer = await kit.call('POST', '/organizations', { body: { ...NEW, domain } });
    expect(answer.json.errors?.[0].pointer).toBe('/domain');
  });

  test('cannot reach the prototype', async () => {
    const answer = await kit.call('POST', '/organizations', {
      body: '{"__proto__":{"admin":true},"kind":"employer","name":"Proto","domain":"proto.example"}',
    });
    expect(answer.status).toBe(422);
  });
});

describe('a rule', () => {
  const put = (required: unknown, preferred: readonly unknown[] = []) =>
    kit.call('PUT', `${role.path}/requirement`, { ifMatch: role.etag, body: { required, preferred } });
  const leaf = () => ({ op: 'leaf', achievement: listed });
  const nested = (depth: number): unknown =>
    depth === 1
      ? leaf()
      : {
          op: 'atLeast',
          n: 1,
          of: [nested(depth - 1), { op: 'leaf', achievement: listed, maxAgeMonths: depth }],
        };

  test.each<[string, () => unknown, string]>([
    [
      'that nobody listed',
      () => ({ op: 'leaf', achievement: 'ach_01J9ZK4A7C9E1G3J5M7P9R1T3V' }),
      '/required/achievement',
    ],
    ['with no such level', () => ({ ...leaf(), minLevel: 'expert' }), '/required/minLevel'],
    ['that names nothing', () => ({ op: 'leaf' }), '/required'],
    ['that anybody can sign', () => ({ op: 'leaf', competency: 'https://skills.example/1' }), '/required'],
    [
      'of more than there is',
      () => ({ op: 'atLeast', n: 3, of: [leaf(), { ...leaf(), maxAgeMonths: 3 }] }),
      '/required/n',
    ],
    ['of nothing', () => ({ op: 'all', of: [] }), '/required/of'],
    ['of an unknown kind', () => ({ op: 'none', of: [leaf()] }), '/required/op'],
    ['with a bad age', () => ({ ...leaf(), maxAgeMonths: 0 }), '/required/maxAgeMonths'],
  ])('%s is refused at its place', async (_, required, pointer) => {
    const answer = await put(required());
    expect(shape(answer)).toEqual([422, 'field-invalid']);
    expect(answer.json.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  test('too deep or too large is refused, and nothing is stored', async () => {
    expect(shape(await put(nested(7)))).toEqual([422, 'field-invalid']);
    expect(shape(await put(nested(30)))[0]).toBe(422);
    const leaves = Array.from({ length: 64 }, (_, at) => ({ ...leaf(), maxAgeMonths: at + 1 }));
    expect(shape(await put({ op: 'any', of: leaves }))).toEqual([422, 'field-invalid']);
    const issuers = Array.from({ length: 50 }, (_, at) => `https://${'x'.repeat(1500)}.example/${at}`);
    const large = await put({ ...leaf(), issuers });
    expect(large.json.errors).toEqual([{ pointer: '', detail: 'is larger than 64 KB in all' }]);
    const head = await kit.call('GET', role.path);
    expect(head.headers.get('etag')).toBe(role.etag);
  });

  test('that is only unwise is taken', async () => {
    const answer = await put({ op: 'any', of: [leaf(), { ...leaf(), maxAgeMonths: 12 }] });
    expect(answer.status).toBe(200);
    role.etag = answer.headers.get('etag') ?? '';
  });

  test('may name an achievement of another organization', async () => {
    const other = await kit.organization('bo', 'other.example');
    const theirs = await kit.call('POST', `${other.path}/achievements`, { as: 'bo', body: achievement([]) });
    const answer = await put({ op: 'leaf', achievement: theirs.json.id, minLevel: 'basic' });
    expect(answer.status).toBe(200);
    role.etag = answer.headers.get('etag') ?? '';
  });
});

describe('a version that was read', () => {
  test.each([
    [undefined, 428, 'version-required'],
    ['*', 428, 'version-required'],
    ['"99"', 412, 'version-conflict'],
    ['W/"1"', 412, 'version-conflict'],
    ['1', 412, 'version-conflict'],
    ['"1", "2"', 412, 'version-conflict'],
  ])('must be sent with every change: %s', async (ifMatch, status, code) => {
    const changes: [string, string, unknown][] = [
      ['POST', `${path}/domain-proof`, {}],
      ['PUT', `${path}/achievements/${listed}`, achievement([])],
      ['PUT', role.path, ROLE],
      ['PUT', `${role.path}/requirement`, { required: { op: 'leaf', achievement: listed }, preferred: [] }],
      ['POST', `${role.path}/publication`, {}],
      ['POST', `${role.path}/retirement`, {}],
    ];
    for (const [method, to, body] of changes) {
      const answer = await kit.call(method, to, { body, ifMatch });
      expect([to, ...shape(answer)]).toEqual([to, status, code]);
    }
  });

  test('answers a conditional GET with 304 while it is current', async () => {
    const headers = { 'if-none-match': role.etag };
    const same = await kit.call('GET', role.path, { headers });
    expect([same.status, same.text]).toEqual([304, '']);
    const other = await kit.call('GET', role.path, { headers: { 'if-none-match': '"1"' } });
    expect(other.status).toBe(200);
  });
});

test('an unknown query parameter is refused, not ignored', async () => {
  const answers = await Promise.all([
    kit.call('GET', `${path}/roles?limt=3`),
    kit.call('GET', `${role.path}?x=1`),
    kit.call('POST', '/organizations?dry=true', { body: NEW }),
    kit.call('GET', '/me?limit=0'),
    kit.call('GET', '/me?limit=101'),
  ]);
  expect(answers.map(shape)).toEqual([
    [422, 'field-unknown'],
    [422, 'field-unknown'],
    [422, 'field-unknown'],
    [422, 'field-invalid'],
    [422, 'field-invalid'],
  ]);
});

test('an unexpected error tells its request id and nothing else', async () => {
  const broken = await startEmployer();
  await broken.db.stop();
  const answer = await broken.call('GET', '/me');
  expect(shape(answer)).toEqual([500, 'internal']);
  expect(Object.keys(answer.json).toSorted()).toEqual(['code', 'instance', 'status', 'title', 'type']);
  expect(answer.text).not.toMatch(/ECONN|127\.0\.0\.1|dynamo|catalog|at /i);
  expect(JSON.stringify(broken.log)).not.toMatch(/token-of/);
});
