import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk } from '../../kit/desk-app.ts';
import { achievement, startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
let desk: ReturnType<typeof startDesk>;
let ada: string;
let bo: string;
let college: string;
let employer: string;
beforeAll(async () => {
  kit = await startEmployer();
  desk = startDesk(kit);
  [ada, bo] = [await desk.signIn('ada'), await desk.signIn('bo')];
  college = (await kit.organization('ada', 'college.example')).id;
  employer = (await kit.organization('bo', 'riverbend.example')).id;
});
afterAll(() => kit.db.stop());

type Fields = Readonly<Record<string, string>>;
const call = (method: string, as: string, path: string) => kit.call(method, path, { as });
const list = async (as: string, of: string, aliases: readonly string[], more: object = {}) => {
  const body = achievement(aliases, more);
  const listed = await kit.call('POST', `/organizations/${of}/achievements`, { as, body });
  if (listed.status !== 201) throw new Error(listed.text);
  return String(listed.json.id);
};
const read = async (as: string, of: string, id: string) =>
  (await call('GET', as, `/organizations/${of}/achievements/${id}`)).json;
const pageOf = (of: string, id: string, below = '') => `/manage/${of}/badges/${id}${below}`;
const send = async (cookie: string, path: string, form: string, fields: Fields, version = 0) => {
  const answer = await desk.post(path, form, fields, { cookie, version });
  return [answer.status, answer.headers.get('location')?.split('?').at(1)];
};
const told = () => desk.last()?.desk.submission;
const wrongFields = () => told()?.problems.map(({ field }) => field);
const FACTS = {
  name: 'Welding',
  description: 'Joins metal.',
  field: 'trades',
  achievementType: 'Badge',
  assessment: 'observed',
  aliases: 'urn:welding',
  creators: 'https://college.example/issuer',
  competencies: '',
  levels: '',
  cost: '120',
  hours: '40',
  languages: 'en',
  access: 'in-person',
  earnUrl: 'https://college.example/learn',
};

describe('a badge of one’s own', () => {
  test('is changed without losing its stack, what it accepts or its currency; a second click is done already', async () => {
    const [part, other] = [await list('ada', college, []), await list('ada', college, [])];
    const more = { stackOf: [part], acceptsInstead: [other], cost: { amount: 1, currency: 'EUR' } };
    const id = await list('ada', college, ['urn:welding'], more);
    const page = pageOf(college, id, '/edit');
    const fields = { ...FACTS, acceptsInstead: other };
    expect(await send(ada, page, 'change', fields, 1)).toEqual([303, 'done=changed']);
    const changed = { name: 'Welding', ...more, cost: { amount: 120, currency: 'EUR' }, version: 2 };
    expect(await read('ada', college, id)).toMatchObject(changed);
    expect(await send(ada, page, 'change', fields, 1)).toEqual([303, 'done=changed']);
    expect(await send(ada, page, 'change', { ...fields, name: 'Brazing' }, 1)).toEqual([422, undefined]);
    expect(told()).toMatchObject({ failure: 'version-conflict', values: { name: ['Brazing'] } });
  });

  test('gets parts by ticks; looking for more keeps the ticks and stores nothing', async () => {
    const [one, two] = [await list('ada', college, []), await list('ada', college, [])];
    const id = await list('ada', college, []);
    const page = pageOf(college, id, '/stack');
    expect(await send(ada, page, 'stack', { do: 'find', q: 'cpr', stackOf: one }, 1)).toEqual([
      200,
      undefined,
    ]);
    expect(told()).toMatchObject({ values: { q: ['cpr'], stackOf: [one] }, problems: [] });
    expect(await send(ada, page, 'stack', { do: 'save', q: '', stackOf: two }, 1)).toEqual([
      303,
      'done=stacked',
    ]);
    expect((await read('ada', college, id)).stackOf).toEqual([two]);
    expect(await send(ada, page, 'stack', { do: 'save', q: '', stackOf: id }, 2)).toEqual([422, undefined]);
    expect(wrongFields()).toEqual(['stackOf.0']);
    expect(await send(ada, page, 'stack', { do: 'save', q: '' }, 2)).toEqual([303, 'done=stacked']);
    expect((await read('ada', college, id)).stackOf).toEqual([]);
  });

  test('is nobody else’s to change', async () => {
    const id = await list('ada', college, []);
    const answer = await send(bo, pageOf(employer, id, '/edit'), 'change', FACTS, 1);
    expect(answer[0]).toBe(404);
    expect((await read('ada', college, id)).version).toBe(1);
  });
});

describe('what organizations say of a badge', () => {
  test('is said both ways, accepted by another one and taken back', async () => {
    const [mine, theirs] = [await list('bo', employer, []), await list('ada', college, [])];
    const page = pageOf(employer, mine, '/equivalence');
    const claim = { do: 'save', q: 'x', as: 'held', other: theirs, reason: 'The same exam.' };
    expect(await send(bo, page, 'claim', { ...claim, other: mine })).toEqual([422, undefined]);
    expect(wrongFields()).toEqual(['other']);
    expect(await send(bo, page, 'claim', claim)).toEqual([303, 'done=claimed']);
    const made = async (as: string, of: string) =>
      (await call('GET', as, `/organizations/${of}/equivalences`)).json.items.at(-1);
    const said = await made('bo', employer);
    expect(said).toMatchObject({ held: mine, counted: theirs });
    const accept = { claim: said.id, held: mine, counted: theirs, reason: 'We agree.' };
    expect(await send(ada, pageOf(college, theirs), 'accept', accept)).toEqual([303, 'done=accepted']);
    expect(await made('ada', college)).toMatchObject({ follows: said.id });
    const back = await send(bo, pageOf(employer, mine), 'withdraw', { claim: said.id }, 1);
    expect(back).toEqual([303, 'done=withdrawn']);
    expect((await made('bo', employer)).withdrawnAt).toBeDefined();
  });

  test('is doubted, answered, and taken back only with a second word', async () => {
    const id = await list('ada', college, ['urn:doubted', 'urn:kept']);
    const doubt = { part: 'alias urn:doubted', reason: 'It is ours.' };
    expect(await send(bo, pageOf(employer, id, '/dispute'), 'doubt', doubt)).toEqual([303, 'done=doubted']);
    expect(await send(bo, pageOf(employer, id, '/dispute'), 'doubt', { ...doubt, part: 'nonsense' })).toEqual(
      [422, undefined],
    );
    expect(wrongFields()).toEqual(['part']);
    const [dispute] = (await call('GET', 'ada', `/organizations/${college}/disputes`)).json.items;
    const answer = { dispute: dispute.id, decision: 'taken-back', text: 'You are right.' };
    const page = pageOf(college, id);
    expect(await send(ada, page, 'answer', answer, 1)).toEqual([422, undefined]);
    expect(wrongFields()).toEqual(['sure']);
    expect(await send(ada, page, 'answer', { ...answer, decision: 'stands' }, 1)).toEqual([
      303,
      'done=answered',
    ]);
    expect(await send(ada, page, 'answer', { ...answer, sure: 'on' }, 2)).toEqual([303, 'done=taken-back']);
    expect((await read('ada', college, id)).aliases).toEqual(['urn:kept']);
  });

  test('is let go by whoever doubted it', async () => {
    const id = await list('ada', college, []);
    await send(bo, pageOf(employer, id, '/dispute'), 'doubt', { part: 'listing', reason: 'Not yours.' });
    const dispute = (await call('GET', 'ada', `/organizations/${college}/disputes`)).json.items.at(-1);
    const drop = { dispute: dispute.id };
    expect((await send(ada, pageOf(college, id), 'drop', drop, 1))[0]).toBe(404);
    expect(await send(bo, pageOf(employer, id), 'drop', drop, 1)).toEqual([303, 'done=dropped']);
  });
});

describe('entries', () => {
  test('become one only with a second word; the page then is that of the one that stays', async () => {
    const [from, into] = [await list('ada', college, ['urn:a']), await list('ada', college, ['urn:b'])];
    const page = pageOf(college, from, '/merge');
    const merge = { do: 'save', q: '', into, reason: 'The same.' };
    expect(await send(ada, page, 'merge', merge)).toEqual([422, undefined]);
    expect(wrongFields()).toEqual(['sure']);
    const done = await desk.post(page, 'merge', { ...merge, sure: 'on' }, { cookie: ada });
    expect(done.headers.get('location')).toBe(`${pageOf(college, into)}?done=merged`);
    expect((await read('ada', college, from)).mergedInto).toBe(into);
  });

  test('are offered to another lister, who declines or makes one of them', async () => {
    const into = await list('ada', college, ['urn:c']);
    for (const decision of ['declined', 'accepted']) {
      const from = await list('bo', employer, [`urn:${decision}`]);
      const merge = { do: 'save', q: '', into, reason: 'The same.', sure: 'on' };
      expect(await send(bo, pageOf(employer, from, '/merge'), 'merge', merge)).toEqual([303, 'done=offered']);
      const offer = (await call('GET', 'ada', `/organizations/${college}/merges`)).json.items.at(-1);
      const answer = { merge: offer.id, decision };
      const page = pageOf(college, into);
      if (decision === 'accepted') {
        expect(await send(ada, page, 'answer-merge', answer, 1)).toEqual([422, undefined]);
        expect(wrongFields()).toEqual(['sure']);
      }
      const done = decision === 'accepted' ? 'done=merged' : 'done=declined';
      const said = decision === 'accepted' ? { ...answer, sure: 'on' } : answer;
      expect(await send(ada, page, 'answer-merge', said, 1)).toEqual([303, done]);
    }
    expect((await read('ada', college, into)).aliases).toContain('urn:accepted');
    expect((await read('ada', college, into)).aliases).not.toContain('urn:declined');
  });

  test('are taken over by whoever proves the domain, with a second word', async () => {
    const domain = 'guild.example';
    const createdBy = { name: 'Guild', domain };
    const id = await list('bo', employer, [`https://${domain}/badges/1`], { createdBy });
    const cy = await desk.signIn('cy');
    const guild = (await kit.organization('cy', domain)).id;
    expect(await send(cy, pageOf(guild, id), 'take-over', {}, 1)).toEqual([422, undefined]);
    expect(await send(cy, pageOf(guild, id), 'take-over', { sure: 'on' }, 1)).toEqual([
      303,
      'done=taken-over',
    ]);
    expect((await read('cy', guild, id)).organizationId).toBe(guild);
  });
});
