import { afterAll, beforeAll, expect, test } from 'vitest';
import { achievement, startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
let path: string;
beforeAll(async () => {
  kit = await startEmployer();
  path = `${(await kit.organization('ada', 'college.example')).path}/achievements`;
});
afterAll(() => kit.db.stop());

const list = (body: unknown) => kit.call('POST', path, { body });
const errorsOf = async (body: unknown) => {
  const { status, json } = await list(body);
  return [status, json.code, (json.errors ?? []).map(({ pointer }: { pointer: string }) => pointer)];
};

test('is listed with its version, read and changed', async () => {
  const body = achievement(['https://badges.college.example/1', 'ce-5d2c9c0c-1f7b-4b43-9d2c-0a4a3a6a9f10']);
  const listed = await list(body);
  expect([listed.status, listed.headers.get('etag')]).toEqual([201, '"1"']);
  expect(listed.json).toMatchObject({ ...body, version: 1 });
  const at = `${path}/${listed.json.id}`;
  expect(listed.headers.get('location')).toBe(`https://recognized.example/api/employer${at}`);
  expect((await kit.call('GET', at)).text).toBe(listed.text);
  const changed = await kit.call('PUT', at, { ifMatch: '"1"', body: { ...body, hours: 12 } });
  expect([changed.status, changed.headers.get('etag'), changed.json.hours]).toEqual([200, '"2"', 12]);
  expect((await kit.call('GET', at)).text).toBe(changed.text);
});

test('has no address outside the proven domain, also after a change', async () => {
  const aliases = ['https://college.example/ok', 'https://famous.example/badge', 'urn:x', 'urn:x'];
  expect(await errorsOf(achievement(aliases))).toEqual([422, 'field-invalid', ['/aliases/1', '/aliases/3']]);
  const listed = await list(achievement([]));
  const changed = await kit.call('PUT', `${path}/${listed.json.id}`, {
    ifMatch: '"1"',
    body: achievement(['https://famous.example/badge']),
  });
  expect(changed.json.errors).toEqual([
    {
      pointer: '/aliases/0',
      detail: 'is not an address on college.example, the domain that you have proven',
    },
  ]);
});

test('is a stack of listed achievements only, and not of itself', async () => {
  const part = (await list(achievement([]))).json.id;
  const unknown = 'ach_01J9ZK4A7C9E1G3J5M7P9R1T3V';
  const more = { stackOf: [part, unknown], acceptsInstead: [unknown] };
  expect(await errorsOf(achievement([], more))).toEqual([
    422,
    'field-invalid',
    ['/stackOf/1', '/acceptsInstead/0'],
  ]);
  const stack = await list(achievement([], { stackOf: [part] }));
  expect(stack.status).toBe(201);
  const self = await kit.call('PUT', `${path}/${stack.json.id}`, {
    ifMatch: '"1"',
    body: achievement([], { stackOf: [stack.json.id] }),
  });
  expect(self.json.errors).toEqual([{ pointer: '/stackOf/0', detail: 'is this achievement itself' }]);
});

test('is refused when it is too large to be kept, though each field is small enough', async () => {
  const aliases = Array.from({ length: 20 }, (_, at) => `urn:${at}:${'x'.repeat(2030)}`);
  const creators = Array.from({ length: 20 }, (_, at) => `did:x:${at}${'y'.repeat(2030)}`);
  expect(await errorsOf(achievement(aliases, { creators }))).toEqual([422, 'field-invalid', ['']]);
});

test('keeps the most aliases that it may have', async () => {
  const aliases = Array.from({ length: 20 }, (_, at) => `urn:most:${at}`);
  const listed = await list(achievement(aliases));
  expect(listed.status).toBe(201);
  const others = aliases.map((alias) => `${alias}:other`);
  const changed = await kit.call('PUT', `${path}/${listed.json.id}`, {
    ifMatch: '"1"',
    body: achievement(others),
  });
  expect(changed.json.aliases).toEqual(others);
  expect((await list(achievement(aliases))).status).toBe(201);
});

test('holds an alias against every organization', async () => {
  const other = await kit.organization('bo', 'bootcamp.example');
  await list(achievement(['urn:held']));
  const answer = await kit.call('POST', `${other.path}/achievements`, {
    as: 'bo',
    body: achievement(['urn:free', 'urn:held']),
  });
  expect([answer.status, answer.json.code]).toEqual([409, 'alias-taken']);
  expect(answer.json.errors).toEqual([{ pointer: '/aliases/1', detail: 'belongs to another achievement' }]);
});
