import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmployer, type TestEmployer } from '../../kit/employer.ts';
import { mintCredential, mintIssuer } from '../../kit/mint/index.ts';
import { bakedPng, bakedSvg, pngOf } from '../../kit/pictures.ts';

let kit: TestEmployer;
let college: string;
beforeAll(async () => {
  kit = await startEmployer();
  college = (await kit.organization('ada', 'college.example')).path;
});
afterAll(() => kit.db.stop());

const DOCUMENT = JSON.stringify({ type: ['Achievement'], name: 'Welding', description: 'Joins metal.' });
const read = (body: object) => kit.call('POST', `${college}/achievement-readings`, { body });
const listed = async () => (await kit.call('GET', `${college}/achievements`)).json.items.length;

test('a pasted document is read and nothing is stored', async () => {
  const answer = await read({ from: 'document', document: DOCUMENT });
  expect([answer.status, answer.json.draft.name, await listed()]).toEqual([200, 'Welding', 0]);
  const wrong = await read({ from: 'document', document: '{"type":"Person"}' });
  expect([wrong.status, wrong.json.errors[0].pointer]).toEqual([422, '/document']);
});

test('an address and a CTID are asked through the one way out', async () => {
  kit.web?.set('https://college.example/welding.json', DOCUMENT);
  const ctid = 'ce-5d2c9c0c-1f7b-4b43-9d2c-0a4a3a6a9f10';
  kit.web?.set(`https://credentialengineregistry.org/graph/${ctid}`, DOCUMENT);
  for (const link of ['https://college.example/welding.json', ctid])
    expect((await read({ from: 'link', link })).json.draft.name).toBe('Welding');
  const missing = await read({ from: 'link', link: 'https://college.example/nothing.json' });
  expect([missing.status, missing.json.errors[0].pointer]).toEqual([422, '/link']);
});

test('a genuine badge vouches for who signs it; a changed one says nothing; nobody’s data comes back', async () => {
  const issuer = await mintIssuer('readings');
  const badge = await mintCredential({ issuer });
  const answer = await read({ from: 'badge', badge: JSON.stringify(badge) });
  expect([answer.status, answer.json.draft.creators]).toEqual([200, [issuer.did]]);
  const holder = Object(Object(badge)['credentialSubject'])['id'];
  if (typeof holder === 'string') expect(answer.text).not.toContain(holder);
  const changed = JSON.stringify(badge).replace(/"name":"[^"]*"/, '"name":"Something better"');
  expect((await read({ from: 'badge', badge: changed })).json.errors[0].pointer).toBe('/badge');
});

test('a badge baked into a picture is read like one that came by itself; a picture without one says so', async () => {
  const issuer = await mintIssuer('pictures');
  const badge = await mintCredential({ issuer, achievement: { name: 'Pipe welding' } });
  for (const file of [bakedPng(badge), Buffer.from(bakedSvg(badge))]) {
    const answer = await read({ from: 'picture', picture: file.toString('base64') });
    expect([answer.status, answer.json.draft.name, answer.json.draft.creators]).toEqual([
      200,
      'Pipe welding',
      [issuer.did],
    ]);
  }
  for (const picture of [pngOf(), Buffer.from('no picture')]) {
    const answer = await read({ from: 'picture', picture: picture.toString('base64') });
    expect([answer.status, answer.json.errors[0].pointer]).toEqual([422, '/picture']);
  }
});
