import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, achievement, startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
let college: string;
let employer: string;
beforeAll(async () => {
  kit = await startEmployer();
  college = (await kit.organization('ada', 'college.example')).path;
  employer = (await kit.organization('bo', 'riverbend.example')).path;
});
afterAll(() => kit.db.stop());

const list = async (as: string, path: string, aliases: readonly string[], more: object = {}) => {
  const listed = await kit.call('POST', `${path}/achievements`, { as, body: achievement(aliases, more) });
  if (listed.status !== 201) throw new Error(listed.text);
  return String(listed.json.id);
};
const errorOf = ({ status, json }: Answer) => [status, json?.code, json?.errors?.[0]?.pointer];
const read = (as: string, path: string, id: string) => kit.call('GET', `${path}/achievements/${id}`, { as });

describe('a trust list', () => {
  const body = {
    name: 'State boards',
    issuers: [{ issuer: 'did:web:board.example', name: 'Board', why: 'It licenses the trade.' }],
  };

  test('is made, read, changed at its version, and named by a rule by its id', async () => {
    const made = await kit.call('POST', `${employer}/trust-lists`, { as: 'bo', body });
    expect([made.status, made.headers.get('etag'), made.json.issuers]).toEqual([201, '"1"', body.issuers]);
    const at = `${employer}/trust-lists/${made.json.id}`;
    expect((await kit.call('GET', at, { as: 'bo' })).text).toBe(made.text);
    const changed = await kit.call('PUT', at, { as: 'bo', ifMatch: '"1"', body: { ...body, issuers: [] } });
    expect([changed.status, changed.json.version, changed.json.issuers]).toEqual([200, 2, []]);
    const late = await kit.call('PUT', at, { as: 'bo', ifMatch: '"1"', body });
    expect(late.json.code).toBe('version-conflict');

    const { path, etag } = await kit.role('bo', employer, [await list('ada', college, [])]);
    const ruled = (trust: string) =>
      kit.call('PUT', `${path}/requirement`, {
        as: 'bo',
        ifMatch: etag,
        body: { required: { op: 'leaf', achievementType: 'License', trust: [trust] }, preferred: [] },
      });
    expect(errorOf(await ruled('State boards'))).toEqual([422, 'field-invalid', '/required/trust/0']);
    expect((await ruled(made.json.id)).status).toBe(200);
  });

  test('names nobody twice', async () => {
    const twice = { ...body, issuers: [...body.issuers, ...body.issuers] };
    const answer = await kit.call('POST', `${employer}/trust-lists`, { as: 'bo', body: twice });
    expect(errorOf(answer)).toEqual([422, 'field-invalid', '/issuers/1/issuer']);
  });

  test('is nobody else’s to read or change', async () => {
    const made = await kit.call('POST', `${employer}/trust-lists`, { as: 'bo', body });
    for (const path of [employer, college]) {
      const at = `${path}/trust-lists/${made.json.id}`;
      expect((await kit.call('GET', at, { as: 'ada' })).status).toBe(404);
      expect((await kit.call('PUT', at, { as: 'ada', ifMatch: '"1"', body })).status).toBe(404);
    }
  });
});

describe('a claim of equivalence', () => {
  test('is made, followed by another organization, and taken back once', async () => {
    const [held, counted] = [await list('ada', college, []), await list('ada', college, [])];
    const claim = { held, counted, reason: 'Both take the same exam.' };
    const made = await kit.call('POST', `${college}/equivalences`, { as: 'ada', body: claim });
    expect([made.status, made.json]).toMatchObject([201, claim]);
    const followed = await kit.call('POST', `${employer}/equivalences`, {
      as: 'bo',
      body: { ...claim, follows: made.json.id },
    });
    expect(followed.json.follows).toBe(made.json.id);
    const other = { ...claim, held: counted, counted: held, follows: made.json.id };
    const wrong = await kit.call('POST', `${employer}/equivalences`, { as: 'bo', body: other });
    expect(errorOf(wrong)).toEqual([422, 'field-invalid', '/follows']);

    const at = `${college}/equivalences/${made.json.id}/withdrawal`;
    const back = () => kit.call('POST', at, { as: 'ada', ifMatch: '"1"', body: {} });
    const answers = await Promise.all([back(), back(), back()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const all = await kit.call('GET', `${college}/equivalences`, { as: 'ada' });
    expect(all.json.items.at(-1).withdrawnAt).toBeDefined();
  });

  test('is about two listed achievements', async () => {
    const held = await list('ada', college, []);
    const answers = await Promise.all(
      [held, 'ach_01J9ZK4A7C9E1G3J5M7P9R1T3V'].map((counted) =>
        kit.call('POST', `${employer}/equivalences`, { as: 'bo', body: { held, counted, reason: 'So.' } }),
      ),
    );
    expect(answers.map(errorOf)).toEqual([
      [422, 'field-invalid', '/counted'],
      [422, 'field-invalid', '/counted'],
    ]);
  });
});

describe('a dispute', () => {
  const doubt = (achievementId: string, part: object) =>
    kit.call('POST', `${employer}/disputes`, {
      as: 'bo',
      body: { achievement: achievementId, part, reason: 'It is ours.' },
    });

  test('is answered by whoever said it: it stands, or goes with what was doubted', async () => {
    const id = await list('ada', college, ['urn:doubted', 'urn:kept']);
    const opened = await doubt(id, { kind: 'alias', alias: 'urn:doubted' });
    expect([opened.status, opened.json.achievement]).toEqual([201, id]);
    const answer = (ifMatch: string, body: object, as = 'ada', path = college) =>
      kit.call('POST', `${path}/disputes/${opened.json.id}/answer`, { as, ifMatch, body });
    const body = { decision: 'stands', text: 'It is ours.' };
    expect((await answer('"1"', body, 'bo', employer)).status).toBe(404);
    expect((await answer('"1"', body)).json.answer.decision).toBe('stands');
    expect((await read('ada', college, id)).json.aliases).toEqual(['urn:doubted', 'urn:kept']);
    expect((await answer('"2"', { decision: 'taken-back', text: 'You are right.' })).status).toBe(200);
    expect((await read('ada', college, id)).json.aliases).toEqual(['urn:kept']);
    expect(await list('bo', employer, ['urn:doubted'])).toMatch(/^ach_/);
  });

  test('takes a claim back where that is what was doubted', async () => {
    const [held, counted] = [await list('ada', college, []), await list('bo', employer, [])];
    const claim = await kit.call('POST', `${college}/equivalences`, {
      as: 'ada',
      body: { held, counted, reason: 'So.' },
    });
    const opened = await doubt(counted, { kind: 'equivalence', claim: claim.json.id });
    const at = `${college}/disputes/${opened.json.id}/answer`;
    const body = { decision: 'taken-back', text: 'Sorry.' };
    expect((await kit.call('POST', at, { as: 'ada', ifMatch: '"1"', body })).status).toBe(200);
    const { items } = (await kit.call('GET', `${college}/equivalences`, { as: 'ada' })).json;
    expect(items.find(({ id }: { id: string }) => id === claim.json.id).withdrawnAt).toBeDefined();
  });

  test('never leaves an achievement that nobody may sign, and a listing goes off the list', async () => {
    const id = await list('ada', college, [], { creators: ['did:web:college.example'] });
    const only = await doubt(id, { kind: 'creator', creator: 'did:web:college.example' });
    const body = { decision: 'taken-back', text: 'Right.' };
    const answer = (dispute: string) =>
      kit.call('POST', `${college}/disputes/${dispute}/answer`, { as: 'ada', ifMatch: '"1"', body });
    expect(errorOf(await answer(only.json.id))).toEqual([422, 'field-invalid', '/decision']);
    const listing = await doubt(id, { kind: 'listing' });
    expect((await answer(listing.json.id)).status).toBe(200);
    expect((await read('ada', college, id)).json.withdrawnAt).toBeDefined();
  });

  test('is about something that is said, and not by oneself; only who raised it lets it go', async () => {
    const id = await list('ada', college, ['urn:said']);
    expect(errorOf(await doubt(id, { kind: 'alias', alias: 'urn:unsaid' }))).toEqual([
      422,
      'field-invalid',
      '/part',
    ]);
    const own = await list('bo', employer, []);
    expect(errorOf(await doubt(own, { kind: 'listing' }))).toEqual([422, 'field-invalid', '/part']);
    const opened = await doubt(id, { kind: 'listing' });
    const drop = (as: string, path: string) =>
      kit.call('POST', `${path}/disputes/${opened.json.id}/dropping`, { as, ifMatch: '"1"', body: {} });
    expect((await drop('ada', college)).status).toBe(404);
    expect((await drop('bo', employer)).json.droppedAt).toBeDefined();
  });
});
