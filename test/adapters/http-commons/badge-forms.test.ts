import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDesk } from '../../kit/desk-app.ts';
import { ORIGIN, startEmployer, type TestEmployer } from '../../kit/employer.ts';
import { mintCredential, mintIssuer } from '../../kit/mint/index.ts';
import { bakedPng } from '../../kit/pictures.ts';

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

const DOCUMENT = JSON.stringify({ type: ['Achievement'], name: 'Welding', description: 'Joins metal.' });
const FACTS = {
  name: 'Welding',
  description: 'Joins metal.',
  field: 'trades',
  achievementType: 'Badge',
  assessment: 'observed',
  aliases: 'https://college.example/welding\r\nurn:welding',
  creators: 'https://college.example/issuer',
  competencies: 'https://skills.example/mig MIG welding',
  levels: '',
  cost: '',
  hours: '40',
  languages: 'en\r\nes',
  access: 'in-person',
  earnUrl: 'https://college.example/learn',
  'createdBy.name': '',
  'createdBy.domain': '',
};
const post = (form: string, fields: Readonly<Record<string, string>>) =>
  desk.post(`/manage/${id}/badges/new`, form, fields, { cookie });
const listed = async () => (await kit.call('GET', `/organizations/${id}/achievements`)).json.items;
const told = () => desk.last()?.desk.submission;

test('what was pasted comes back to be looked at, and nothing is kept', async () => {
  expect((await post('read', { from: 'document', source: DOCUMENT })).status).toBeLessThan(300);
  expect(told()).toMatchObject({ form: 'read', values: { source: [DOCUMENT] }, problems: [] });
  expect(await listed()).toEqual([]);
});

test('a picture of a badge is read, by the button that chooses files; a larger one is told so', async () => {
  const badge = await mintCredential({ issuer: await mintIssuer('form'), achievement: { name: 'Brazing' } });
  const send = (file: Uint8Array<ArrayBuffer>) => {
    const body = new FormData();
    const key = crypto.randomUUID().replaceAll('-', '');
    const fields = { _form: 'read', _key: key, _version: '0', from: 'badge', source: '' };
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', new File([file], 'badge.png'));
    const headers = { cookie, origin: ORIGIN };
    return desk.app.request(`${ORIGIN}/manage/${id}/badges/new`, { method: 'POST', body, headers });
  };
  expect((await send(new Uint8Array(bakedPng(badge)))).status).toBe(200);
  expect(JSON.parse(told()?.values['reading']?.[0] ?? '')).toMatchObject({ draft: { name: 'Brazing' } });
  expect((await send(new Uint8Array(2_100_000))).status).toBe(422);
  expect(told()?.problems).toMatchObject([{ field: 'source', detail: 'too-large' }]);
});

test('what cannot be read keeps what was typed, with the reason at its field', async () => {
  expect((await post('read', { from: 'document', source: 'a page of text' })).status).toBe(422);
  expect(told()?.values['source']).toEqual(['a page of text']);
  expect(told()?.problems.map(({ field }) => field)).toEqual(['source']);
});

test('the completed form lists the badge; a wrong line is told at its field and loses nothing', async () => {
  const wrong = { ...FACTS, aliases: 'https://famous.example/1' };
  expect((await post('list', wrong)).status).toBe(422);
  expect(told()?.problems.map(({ field }) => field)).toEqual(['aliases.0']);
  expect(told()?.values['description']).toEqual(['Joins metal.']);
  const done = await post('list', FACTS);
  const [badge] = await listed();
  const home = `/manage/${id}/badges/${badge.id}`;
  expect([done.status, done.headers.get('location')]).toEqual([303, `${home}?done=listed`]);
  expect(badge).toMatchObject({
    name: 'Welding',
    hours: 40,
    languages: ['en', 'es'],
    competencies: [{ targetUrl: 'https://skills.example/mig', targetName: 'MIG welding' }],
  });
  expect(badge.createdBy).toBeUndefined();
});
