import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPublicIndex } from '../../../functions/adapters/table/public-index.ts';
import { changeOf, StreamEvent } from '../../../functions/adapters/table/stream-change.ts';
import { isId } from '../../../functions/domain/ids.ts';
import { indexChange } from '../../../functions/services/index/index-change.ts';
import { type Answer, achievement, startEmployer, type TestEmployer } from '../../kit/employer.ts';
import { OWN_PART, profileOf } from '../../kit/profile-calls.ts';
import { readStream } from '../../kit/stream.ts';

let kit: TestEmployer;
let association: { id: string; path: string };
let employer: { id: string; path: string };
let badge: string;
let profile: { id: string; path: string; etag: string };

const etag = ({ headers }: Answer) => headers.get('etag') ?? 'none';
const shape = ({ status, json }: Answer) => [status, json?.code ?? json?.state];

/** Derives what is public from all that was written so far; deriving again changes nothing. */
const derive = async () => {
  const index = createPublicIndex(kit.db.documents, kit.db.catalogTable);
  const { Records } = StreamEvent.parse({
    Records: await readStream(kit.db.endpoint, kit.db.catalogTable),
  });
  for (const record of Records) {
    const change = changeOf(record);
    if (change !== undefined) await indexChange(index, change);
  }
};
const draft = async (content: object = profileOf(badge)) => {
  const drafted = await kit.call('POST', `${association.path}/profiles`, { body: content });
  if (drafted.status !== 201) throw new Error(drafted.text);
  return {
    id: drafted.json.id,
    path: `${association.path}/profiles/${drafted.json.id}`,
    etag: etag(drafted),
  };
};
const post = (what: string, ifMatch: string, as = 'ada') =>
  kit.call('POST', `${profile.path}/${what}`, { as, body: {}, ifMatch });
const published = async () => {
  const done = await post('publication', profile.etag);
  if (done.status !== 200) throw new Error(done.text);
  await derive();
  profile = { ...profile, etag: etag(done) };
  return done;
};
const rule = (more: object = {}) => ({
  required: { op: 'leaf', achievement: badge, ...more },
  preferred: [],
});
const revise = async (more: object) => {
  const body = profileOf(badge, more);
  const changed = await kit.call('PUT', profile.path, { body, ifMatch: profile.etag });
  if (changed.status !== 200) throw new Error(changed.text);
  profile = { ...profile, etag: etag(changed) };
  await published();
};
const adopt = (choices: readonly object[], number = 1, more: object = {}) =>
  kit.call('POST', `${employer.path}/adoptions`, {
    as: 'bob',
    body: { profile: profile.id, number, choices },
    ...more,
  });
const asNew = { into: 'new', entry: 'support', own: OWN_PART };
const adoptedRole = async (): Promise<string> => {
  const adopted = await adopt([asNew]);
  if (adopted.status !== 201) throw new Error(adopted.text);
  return adopted.json.items[0].roleId;
};
const read = (path: string) => kit.call('GET', `${employer.path}/${path}`, { as: 'bob' });
const answer = (role: string, decision: string, number: number, roleVersion = 1, ifMatch = '"1"') =>
  kit.call('POST', `${employer.path}/adoptions/${role}/answer`, {
    as: 'bob',
    body: { decision, number, roleVersion },
    ifMatch,
  });

beforeAll(async () => {
  kit = await startEmployer();
  association = await kit.organization('ada', 'association.example', true, 'association');
  employer = await kit.organization('bob', 'employer.example');
  badge = (await kit.call('POST', `${association.path}/achievements`, { body: achievement([]) })).json.id;
});
beforeEach(async () => {
  profile = await draft();
});
afterAll(() => kit.db.stop());

describe('a profile', () => {
  test('is drafted by those who speak for others alone', async () => {
    const refused = await kit.call('POST', `${employer.path}/profiles`, {
      as: 'bob',
      body: profileOf(badge),
    });
    expect(shape(refused)).toEqual([409, 'profile-kind']);
  });

  test('says where a rule in it is wrong, and stores nothing of it', async () => {
    const unknown = profileOf('ach_00000000000000000000000000');
    const refused = await kit.call('PUT', profile.path, { body: unknown, ifMatch: profile.etag });
    expect(shape(refused)).toEqual([422, 'field-invalid']);
    expect(refused.json.errors).toEqual([
      {
        pointer: '/entries/0/requirement/required/achievement',
        detail: 'is not a listed achievement',
      },
    ]);
    expect(etag(await kit.call('GET', profile.path))).toBe(profile.etag);
  });

  test('has at most a hundred entries, each under a key of its own', async () => {
    const [entry] = profileOf(badge).entries;
    const many = (count: number) => ({
      ...profileOf(badge),
      entries: Array.from({ length: count }, (_, at) => ({ ...entry, key: `entry-${at}` })),
    });
    const full = await kit.call('PUT', profile.path, { body: many(100), ifMatch: profile.etag });
    expect(full.status).toBe(200);
    const over = await kit.call('PUT', profile.path, { body: many(101), ifMatch: etag(full) });
    expect(shape(over)).toEqual([422, 'field-invalid']);
    const twice = { ...profileOf(badge), entries: [entry, entry] };
    const refused = await kit.call('PUT', profile.path, { body: twice, ifMatch: etag(full) });
    expect(refused.json.errors).toEqual([{ pointer: '/entries/1/key', detail: 'is there twice' }]);
  });

  test('is published once by one of many, as a version that never changes, and taken back', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('publication', profile.etag)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(412)]);
    const done = answers.find(({ status }) => status === 200);
    expect(done?.json).toMatchObject({ state: 'published', publishedVersion: 1 });
    const retired = await post('retirement', done === undefined ? '' : etag(done));
    expect(retired.json).toMatchObject({ state: 'retired', publishedVersion: 2 });
    expect(shape(await post('publication', etag(retired)))).toEqual([409, 'profile-retired']);
    expect(
      shape(await kit.call('PUT', profile.path, { body: profileOf(badge), ifMatch: etag(retired) })),
    ).toEqual([409, 'profile-retired']);
  });

  test('takes two pairs of eyes where its organization says so', async () => {
    const two = await kit.organization('ada', 'two.example', true, 'agency');
    await kit.join(two.id, 'bea', 'approver');
    const on = await kit.call('PUT', `${two.path}/settings`, { body: { fourEyes: true }, ifMatch: two.etag });
    expect(on.status).toBe(200);
    const made = await kit.call('POST', `${two.path}/profiles`, { body: profileOf(badge) });
    profile = { id: made.json.id, path: `${two.path}/profiles/${made.json.id}`, etag: etag(made) };
    expect(shape(await post('publication', profile.etag))).toEqual([409, 'approval-missing']);
    expect(shape(await post('approval', profile.etag))).toEqual([409, 'approval-own-draft']);
    const approved = await post('approval', profile.etag, 'bea');
    expect(approved.json.approval).toMatchObject({ by: 'bea' });
    expect((await post('publication', etag(approved))).status).toBe(200);
  });

  test('shows in words what publishing its draft would change', async () => {
    await published();
    const body = {
      ...profileOf(badge, { requirement: rule({ maxAgeMonths: 24 }) }),
      title: 'Support profile',
    };
    await kit.call('PUT', profile.path, { body, ifMatch: profile.etag });
    const { json } = await kit.call('GET', `${profile.path}/changes`);
    expect(json.changes.map(({ kind }: { kind: string }) => kind)).toEqual(['title', 'entry-changed']);
    expect(json.changes[1].en.join(' ')).toContain('“Support technician”: ');
    expect(json.changes[1].es.join(' ')).toContain('«Técnico de soporte»: ');
  });
});

describe('adopting', () => {
  test('makes drafts that say where their rule comes from, and publishes nothing', async () => {
    await published();
    const adopted = await adopt([asNew, asNew]);
    expect(adopted.status).toBe(201);
    for (const { roleId } of adopted.json.items) {
      const { json } = await read(`roles/${roleId}`);
      expect(json).toMatchObject({
        state: 'draft',
        publishedVersion: 0,
        role: { title: 'Support technician', ...OWN_PART },
        requirement: rule(),
        follows: { profileId: profile.id, number: 1, entry: 'support', title: { es: 'Perfil de soporte' } },
      });
    }
  });

  test('gives an own role the rule and leaves its words; its next version says what it follows', async () => {
    await published();
    const role = await kit.role('bob', employer.path, [badge]);
    const roleId = role.path.split('/').at(-1) ?? '';
    const version = Number(role.etag.replaceAll('"', ''));
    const choice = { into: 'role', entry: 'support', role: roleId, version };
    expect((await adopt([{ ...choice, version: version - 1 }])).status).toBe(412);
    expect((await adopt([choice])).status).toBe(201);
    const drafted = await read(`roles/${roleId}`);
    expect(drafted.json).toMatchObject({ role: { title: 'IT support technician' }, requirement: rule() });
    const done = await kit.call('POST', `${role.path}/publication`, {
      as: 'bob',
      body: {},
      ifMatch: etag(drafted),
    });
    expect(done.status).toBe(200);
    if (!isId('organization', employer.id) || !isId('role', roleId)) throw new Error('malformed id');
    const head = await kit.deps.roles.role(employer.id, roleId);
    expect(head?.latest?.follows).toMatchObject({ profileId: profile.id, number: 1 });
    expect(head?.latest?.follows?.requirementHash).toBe(head?.latest?.requirementHash);
  });

  test('is done once for one key; of many for one role one wins and the others are told', async () => {
    await published();
    const key = 'adopt-once';
    const [first, again] = await Promise.all([adopt([asNew], 1, { key }), adopt([asNew], 1, { key })]);
    expect(again.json).toEqual(first.json);
    const role = await kit.role('bob', employer.path, [badge]);
    const choice = {
      into: 'role',
      entry: 'support',
      role: role.path.split('/').at(-1),
      version: Number(role.etag.replaceAll('"', '')),
    };
    const answers = await Promise.all(Array.from({ length: 6 }, () => adopt([choice])));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(5).fill(412)]);
  });

  test('refuses what is wrong of any choice, and then writes none of them', async () => {
    await published();
    const before = (await read('roles?limit=100')).json.items.length;
    const theirs = await kit.role('ada', association.path, [badge]);
    const refused = await adopt([
      asNew,
      { into: 'role', entry: 'support', role: theirs.path.split('/').at(-1), version: 2 },
    ]);
    expect(refused.json.errors).toEqual([
      { pointer: '/choices/1/role', detail: 'is not a role of the organization' },
    ]);
    const gone = await adopt([asNew, { ...asNew, entry: 'nothing' }]);
    expect(gone.json.errors).toEqual([
      { pointer: '/choices/1/entry', detail: 'is not an entry of the profile' },
    ]);
    expect((await read('roles?limit=100')).json.items).toHaveLength(before);
  });

  test('cannot see a draft of somebody else, an old version, or what was taken back', async () => {
    expect((await adopt([asNew])).json.errors).toEqual([
      { pointer: '/profile', detail: 'is not a published profile' },
    ]);
    await published();
    await revise({ requirement: rule({ maxAgeMonths: 12 }) });
    expect(shape(await adopt([asNew], 1))).toEqual([412, 'version-conflict']);
    await post('retirement', profile.etag);
    await derive();
    expect(shape(await adopt([asNew], 2))).toEqual([409, 'profile-retired']);
  });
});

describe('an update', () => {
  test('shows in words what changed and what taking it over does, and becomes the draft’s rule', async () => {
    await published();
    const role = await adoptedRole();
    expect((await read(`adoptions/${role}`)).json).toMatchObject({ standing: 'current', needsAnswer: false });
    await revise({ requirement: rule({ maxAgeMonths: 24 }) });
    const { json } = await read(`adoptions/${role}`);
    expect(json).toMatchObject({ standing: 'behind', needsAnswer: true, newest: 2, number: 1 });
    expect(json.changes[0].en[0]).toContain('Now: ');
    expect(json.effect[0].es[0]).toContain('Ahora: ');
    const listed = (await read('adoptions?limit=100')).json.items;
    expect(listed.find(({ roleId }: { roleId: string }) => roleId === role)).toMatchObject({
      standing: 'behind',
      profileTitle: { en: 'Support desk profile' },
    });
    const taken = await answer(role, 'take-over', 2);
    expect(taken.json).toMatchObject({ number: 2 });
    expect((await read(`roles/${role}`)).json).toMatchObject({
      state: 'draft',
      requirement: rule({ maxAgeMonths: 24 }),
      follows: { number: 2 },
    });
    expect((await read(`adoptions/${role}`)).json).toMatchObject({ standing: 'current', needsAnswer: false });
  });

  test('that is kept away changes nothing and asks no more until the next one', async () => {
    await published();
    const role = await adoptedRole();
    await revise({ requirement: rule({ maxAgeMonths: 24 }) });
    const before = (await read(`roles/${role}`)).text;
    expect((await answer(role, 'keep', 2)).json).toMatchObject({ number: 1, kept: 2 });
    expect((await read(`roles/${role}`)).text).toBe(before);
    expect((await read(`adoptions/${role}`)).json).toMatchObject({ standing: 'behind', needsAnswer: false });
    await revise({ requirement: rule({ maxAgeMonths: 6 }) });
    expect((await read(`adoptions/${role}`)).json).toMatchObject({ standing: 'behind', needsAnswer: true });
  });

  test('of other entries, or of words, asks nothing of whoever adopted this rule', async () => {
    await published();
    const role = await adoptedRole();
    await revise({ title: 'Support specialist' });
    expect((await read(`adoptions/${role}`)).json).toMatchObject({ standing: 'current', needsAnswer: false });
  });

  test('is answered for what was looked at, by one of many', async () => {
    await published();
    const role = await adoptedRole();
    await revise({ requirement: rule({ maxAgeMonths: 24 }) });
    expect(shape(await answer(role, 'take-over', 1))).toEqual([412, 'version-conflict']);
    expect(shape(await answer(role, 'take-over', 2, 7))).toEqual([412, 'version-conflict']);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => answer(role, at % 2 === 0 ? 'take-over' : 'keep', 2)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(5).fill(412)]);
  });

  test('that takes the profile back is told; leaving takes its name off the draft', async () => {
    await published();
    const role = await adoptedRole();
    await post('retirement', profile.etag);
    await derive();
    expect((await read(`adoptions/${role}`)).json).toMatchObject({ standing: 'retired', needsAnswer: true });
    expect(shape(await answer(role, 'take-over', 2))).toEqual([409, 'profile-retired']);
    expect((await answer(role, 'leave', 2)).status).toBe(200);
    const { json } = await read(`roles/${role}`);
    expect(json.follows).toBeUndefined();
    expect(json.requirement).toEqual(rule());
    expect((await read(`adoptions/${role}`)).json).toMatchObject({ standing: 'left', needsAnswer: false });
  });
});
