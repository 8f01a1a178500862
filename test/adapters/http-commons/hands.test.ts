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

const post = (as: string, path: string, body: object, ifMatch?: string) =>
  kit.call('POST', path, { as, body, ...(ifMatch === undefined ? {} : { ifMatch }) });
const list = async (as: string, path: string, aliases: readonly string[], more: object = {}) => {
  const listed = await post(as, `${path}/achievements`, achievement(aliases, more));
  if (listed.status !== 201) throw new Error(listed.text);
  return String(listed.json.id);
};
const pointersOf = ({ status, json }: Answer) => [
  status,
  (json?.errors ?? []).map(({ pointer }: { pointer: string }) => pointer),
];
const read = (as: string, path: string, id: string) => kit.call('GET', `${path}/achievements/${id}`, { as });

describe('somebody else’s achievement', () => {
  const createdBy = { name: 'State board', domain: 'board.example' };

  test('is listed under its creator’s name, with addresses of that creator alone', async () => {
    const at = `${employer}/achievements`;
    const listed = await post('bo', at, achievement(['https://badges.board.example/1'], { createdBy }));
    expect([listed.status, listed.json.createdBy]).toEqual([201, createdBy]);
    const wrong = achievement(['https://famous.example/1'], { createdBy });
    expect(pointersOf(await post('bo', at, wrong))).toEqual([422, ['/aliases/0']]);
    expect(pointersOf(await post('bo', at, achievement(['urn:only'], { createdBy })))).toEqual([
      422,
      ['/aliases'],
    ]);
  });

  test('is not listed where its creator is here, and says nothing that only a creator can say', async () => {
    const part = await list('bo', employer, []);
    const body = achievement(['https://badges.college.example/1'], {
      createdBy: { name: 'The college', domain: 'badges.college.example' },
      stackOf: [part],
      acceptsInstead: [part],
    });
    expect(pointersOf(await post('bo', `${employer}/achievements`, body))).toEqual([
      422,
      ['/createdBy/domain', '/stackOf', '/acceptsInstead'],
    ]);
    const own = { createdBy: { name: 'Us', domain: 'x.riverbend.example' } };
    const mine = achievement(['https://x.riverbend.example/1'], own);
    expect(pointersOf(await post('bo', `${employer}/achievements`, mine))).toEqual([
      422,
      ['/createdBy/domain'],
    ]);
  });

  test('is taken over by whoever proves its domain, once, with its id and aliases, and by nobody else', async () => {
    const domain = 'guild.example';
    const alias = `https://${domain}/badges/1`;
    const id = await list('bo', employer, [alias], { createdBy: { name: 'Guild', domain } });
    const take = (as: string, path: string) => post(as, `${path}/takeovers/${id}`, {}, '"1"');
    expect((await take('ada', college)).json.code).toBe('not-its-creator');
    const guild = (await kit.organization('cy', domain)).path;
    const answers = await Promise.all([take('cy', guild), take('cy', guild)]);
    // The loser finds the entry its own already, or between two hands: told so either way.
    const [won, lost] = answers.map(({ status }) => status).sort();
    expect([won, [404, 409, 412].includes(lost ?? 0)]).toEqual([200, true]);
    const entry = await read('cy', guild, id);
    expect(entry.json).toMatchObject({ aliases: [alias], version: 2 });
    expect(entry.json.createdBy).toBeUndefined();
    expect((await read('bo', employer, id)).status).toBe(404);
    const again = await post('cy', `${guild}/achievements`, achievement([alias]));
    expect(again.json.code).toBe('alias-taken');
    for (const [as, path] of [
      ['bo', employer],
      ['cy', guild],
    ]) {
      const { items } = (await kit.call('GET', `${path}/audit`, { as: as ?? '' })).json;
      expect(items.map(({ action }: { action: string }) => action)).toContain('achievement-taken-over');
    }
  });
});

describe('two entries of one achievement', () => {
  test('become one at once where one organization lists both', async () => {
    const [from, into] = [await list('ada', college, ['urn:a']), await list('ada', college, ['urn:b'])];
    const offer = await post('ada', `${college}/merges`, { from, into, reason: 'The same.' });
    expect(offer.json.answer.decision).toBe('accepted');
    expect((await read('ada', college, into)).json.aliases).toEqual(['urn:b', 'urn:a', from]);
    expect((await read('ada', college, from)).json).toMatchObject({ aliases: [], mergedInto: into });
    const kept = achievement(['urn:b', 'urn:a', from]);
    const changed = await kit.call('PUT', `${college}/achievements/${into}`, { ifMatch: '"2"', body: kept });
    expect(changed.status).toBe(200);
    const old = await kit.call('PUT', `${college}/achievements/${from}`, { ifMatch: '"2"', body: kept });
    expect(old.json.code).toBe('version-conflict');
    const rule = await kit.role('bo', employer, [from]);
    expect(rule.etag).toBe('"2"');
  });

  test('become one when the lister of the one that stays agrees, and of any number of yeses one does it', async () => {
    const [from, into] = [await list('bo', employer, ['urn:c']), await list('ada', college, ['urn:d'])];
    const body = { from, into, reason: 'The same.' };
    expect(pointersOf(await post('ada', `${college}/merges`, body))).toEqual([422, ['/from']]);
    const offer = await post('bo', `${employer}/merges`, body);
    expect([offer.status, offer.json.answer]).toEqual([201, undefined]);
    const at = `${college}/merges/${offer.json.id}/answer`;
    const yes = () => post('ada', at, { decision: 'accepted' }, '"1"');
    expect((await post('bo', at.replace(college, employer), { decision: 'accepted' }, '"1"')).status).toBe(
      404,
    );
    const answers = await Promise.all([yes(), yes(), yes()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await read('ada', college, into)).json.aliases).toEqual(['urn:d', 'urn:c', from]);
    const taken = await post('bo', `${employer}/achievements`, achievement(['urn:c']));
    expect(taken.json.code).toBe('alias-taken');
  });

  test('stay two when the other one declines', async () => {
    const [from, into] = [await list('bo', employer, ['urn:e']), await list('ada', college, [])];
    const offer = await post('bo', `${employer}/merges`, { from, into, reason: 'The same.' });
    const at = `${college}/merges/${offer.json.id}/answer`;
    expect((await post('ada', at, { decision: 'declined' }, '"1"')).status).toBe(200);
    expect((await read('bo', employer, from)).json.aliases).toEqual(['urn:e']);
  });
});

test('a stack is never a part of itself, through however many others', async () => {
  const parts: string[] = [];
  for (const _ of [1, 2, 3]) parts.push(await list('ada', college, [], { stackOf: parts.slice(-1) }));
  const [first, , last] = parts;
  const around = await kit.call('PUT', `${college}/achievements/${first}`, {
    ifMatch: '"1"',
    body: achievement([], { stackOf: [last] }),
  });
  expect(pointersOf(around)).toEqual([422, ['/stackOf/0']]);
});

test('no alias is an id of this catalog, unless a merge made it one', async () => {
  const body = achievement([await list('ada', college, [])]);
  expect(pointersOf(await post('ada', `${college}/achievements`, body))).toEqual([422, ['/aliases/0']]);
});
