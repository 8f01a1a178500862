import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDesk } from '../../kit/desk-app.ts';
import { startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
let desk: ReturnType<typeof startDesk>;
let cookie: string;
let id: string;
beforeAll(async () => {
  kit = await startEmployer();
  desk = startDesk(kit);
  cookie = await desk.signIn('ada');
  ({ id } = await kit.organization('ada', 'college.example'));
});
afterAll(() => kit.db.stop());

const row = (at: number, issuer: string) => ({
  [`issuers.${at}.issuer`]: issuer,
  [`issuers.${at}.name`]: issuer === '' ? '' : 'Board',
  [`issuers.${at}.why`]: issuer === '' ? '' : 'It licenses the trade.',
});
const BOARD = 'did:web:board.example';
const FIELDS = { do: 'save', name: 'State boards', about: '', ...row(0, BOARD), ...row(1, '') };
const post = (page: string, fields: Readonly<Record<string, string>>, version = 0) =>
  desk.post(`/manage/${id}/trust/${page}`, 'trust', fields, { cookie, version });
const lists = async () => (await kit.call('GET', `/organizations/${id}/trust-lists`)).json.items;
const told = () => desk.last()?.desk.submission;

test('rows come and go without anything being stored or lost', async () => {
  expect((await post('new', { ...FIELDS, do: 'add', ...row(1, 'did:web:b.example') })).status).toBe(200);
  expect(told()?.values).toMatchObject({
    name: ['State boards'],
    'issuers.1.issuer': ['did:web:b.example'],
    'issuers.2.issuer': [''],
  });
  expect((await post('new', { ...FIELDS, do: 'remove 0', ...row(1, 'did:web:b.example') })).status).toBe(200);
  expect(told()?.values['issuers.0.issuer']).toEqual(['did:web:b.example']);
  expect(told()?.values['issuers.1.issuer']).toBeUndefined();
  expect(await lists()).toEqual([]);
});

test('what is wrong lies at its own field of its own row', async () => {
  const wrong = { ...FIELDS, name: '', ...row(0, 'board'), ...row(1, BOARD) };
  expect((await post('new', wrong)).status).toBe(422);
  expect(told()?.problems).toMatchObject([
    { field: 'name', code: 'too-short' },
    { field: 'issuers.0.issuer', code: 'invalid' },
  ]);
  expect((await post('new', { ...FIELDS, ...row(1, BOARD) })).status).toBe(422);
  expect(told()?.problems.map(({ field }) => field)).toEqual(['issuers.1.issuer']);
  expect((await post('new', { ...FIELDS, unknown: 'x' })).status).toBe(422);
  expect(await lists()).toEqual([]);
});

test('a list is made, changed once at its version, and a second click is done already', async () => {
  expect((await post('new', FIELDS)).status).toBe(303);
  const [list] = await lists();
  expect(list.issuers).toEqual([{ issuer: BOARD, name: 'Board', why: 'It licenses the trade.' }]);
  const next = { ...FIELDS, ...row(1, 'https://b.example/issuer') };
  for (const answer of [await post(list.id, next, 1), await post(list.id, next, 1)]) {
    const home = `/manage/${id}/trust/${list.id}`;
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${home}?done=changed`]);
  }
  expect(await lists()).toMatchObject([{ version: 2, issuers: [{ issuer: BOARD }, {}] }]);
  expect((await post(list.id, { ...next, name: 'Others' }, 1)).status).toBe(422);
  expect(told()).toMatchObject({ failure: 'version-conflict', values: { name: ['Others'] } });
});
