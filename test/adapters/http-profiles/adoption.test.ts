import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isId } from '../../../functions/domain/ids.ts';
import { OWN_PART } from '../../kit/profile-calls.ts';
import { AS_NEW, etagOf, type ProfileWorld, shapeOf, startProfileWorld } from '../../kit/profile-world.ts';

let w: ProfileWorld;
beforeAll(async () => {
  w = await startProfileWorld();
});
beforeEach(() => w.draft());
afterAll(() => w.kit.db.stop());

describe('adopting', () => {
  test('makes drafts that say where their rule comes from, and publishes nothing', async () => {
    await w.published();
    const adopted = await w.adopt([AS_NEW, AS_NEW]);
    expect(adopted.status).toBe(201);
    for (const { roleId } of adopted.json.items) {
      const { json } = await w.read(`roles/${roleId}`);
      expect(json).toMatchObject({
        state: 'draft',
        publishedVersion: 0,
        role: { title: 'Support technician', ...OWN_PART },
        requirement: w.rule(),
        follows: { profileId: w.profile.id, number: 1, entry: 'support', title: { es: 'Perfil de soporte' } },
      });
    }
  });

  test('gives an own role the rule and leaves its words; its next version says what it follows', async () => {
    await w.published();
    const role = await w.kit.role('bob', w.employer.path, [w.badge]);
    const roleId = role.path.split('/').at(-1) ?? '';
    const version = Number(role.etag.replaceAll('"', ''));
    const choice = { into: 'role', entry: 'support', role: roleId, version };
    expect((await w.adopt([{ ...choice, version: version - 1 }])).status).toBe(412);
    expect((await w.adopt([choice])).status).toBe(201);
    const drafted = await w.read(`roles/${roleId}`);
    expect(drafted.json).toMatchObject({ role: { title: 'IT support technician' }, requirement: w.rule() });
    const done = await w.kit.call('POST', `${role.path}/publication`, {
      as: 'bob',
      body: {},
      ifMatch: etagOf(drafted),
    });
    expect(done.status).toBe(200);
    if (!isId('organization', w.employer.id) || !isId('role', roleId)) throw new Error('malformed id');
    const head = await w.kit.deps.roles.role(w.employer.id, roleId);
    expect(head?.latest?.follows).toMatchObject({ profileId: w.profile.id, number: 1 });
    expect(head?.latest?.follows?.requirementHash).toBe(head?.latest?.requirementHash);
  });

  test('is done once for one key; of many for one role one wins and the others are told', async () => {
    await w.published();
    const key = 'adopt-once';
    const [first, again] = await Promise.all([w.adopt([AS_NEW], 1, { key }), w.adopt([AS_NEW], 1, { key })]);
    expect(again.json).toEqual(first.json);
    const role = await w.kit.role('bob', w.employer.path, [w.badge]);
    const choice = {
      into: 'role',
      entry: 'support',
      role: role.path.split('/').at(-1),
      version: Number(role.etag.replaceAll('"', '')),
    };
    const answers = await Promise.all(Array.from({ length: 6 }, () => w.adopt([choice])));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(5).fill(412)]);
  });

  test('refuses what is wrong of any choice, and then writes none of them', async () => {
    await w.published();
    const before = (await w.read('roles?limit=100')).json.items.length;
    const theirs = await w.kit.role('ada', w.association.path, [w.badge]);
    const refused = await w.adopt([
      AS_NEW,
      { into: 'role', entry: 'support', role: theirs.path.split('/').at(-1), version: 2 },
    ]);
    expect(refused.json.errors).toEqual([
      { pointer: '/choices/1/role', detail: 'is not a role of the organization' },
    ]);
    const gone = await w.adopt([AS_NEW, { ...AS_NEW, entry: 'nothing' }]);
    expect(gone.json.errors).toEqual([
      { pointer: '/choices/1/entry', detail: 'is not an entry of the profile' },
    ]);
    expect((await w.read('roles?limit=100')).json.items).toHaveLength(before);
  });

  test('cannot see a draft of somebody else, an old version, or what was taken back', async () => {
    expect((await w.adopt([AS_NEW])).json.errors).toEqual([
      { pointer: '/profile', detail: 'is not a published profile' },
    ]);
    await w.published();
    await w.revise({ requirement: w.rule({ maxAgeMonths: 12 }) });
    expect(shapeOf(await w.adopt([AS_NEW], 1))).toEqual([412, 'version-conflict']);
    await w.retired();
    expect(shapeOf(await w.adopt([AS_NEW], 2))).toEqual([409, 'profile-retired']);
  });
});

describe('an update', () => {
  test('shows in words what changed and what taking it over does, and becomes the draft’s rule', async () => {
    await w.published();
    const role = await w.adoptedRole();
    expect((await w.read(`adoptions/${role}`)).json).toMatchObject({
      standing: 'current',
      needsAnswer: false,
    });
    await w.revise({ requirement: w.rule({ maxAgeMonths: 24 }) });
    const { json } = await w.read(`adoptions/${role}`);
    expect(json).toMatchObject({ standing: 'behind', needsAnswer: true, newest: 2, number: 1 });
    expect(json.changes[0].en[0]).toContain('Now: ');
    expect(json.effect[0].es[0]).toContain('Ahora: ');
    const listed = (await w.read('adoptions?limit=100')).json.items;
    expect(listed.find(({ roleId }: { roleId: string }) => roleId === role)).toMatchObject({
      standing: 'behind',
      profileTitle: { en: 'Support desk profile' },
    });
    const taken = await w.answer(role, 'take-over', 2);
    expect(taken.json).toMatchObject({ number: 2 });
    expect((await w.read(`roles/${role}`)).json).toMatchObject({
      state: 'draft',
      requirement: w.rule({ maxAgeMonths: 24 }),
      follows: { number: 2 },
    });
    expect((await w.read(`adoptions/${role}`)).json).toMatchObject({
      standing: 'current',
      needsAnswer: false,
    });
  });

  test('that is kept away changes nothing and asks no more until the next one', async () => {
    await w.published();
    const role = await w.adoptedRole();
    await w.revise({ requirement: w.rule({ maxAgeMonths: 24 }) });
    const before = (await w.read(`roles/${role}`)).text;
    expect((await w.answer(role, 'keep', 2)).json).toMatchObject({ number: 1, kept: 2 });
    expect((await w.read(`roles/${role}`)).text).toBe(before);
    expect((await w.read(`adoptions/${role}`)).json).toMatchObject({
      standing: 'behind',
      needsAnswer: false,
    });
    await w.revise({ requirement: w.rule({ maxAgeMonths: 6 }) });
    expect((await w.read(`adoptions/${role}`)).json).toMatchObject({ standing: 'behind', needsAnswer: true });
  });

  test('of other entries, or of words, asks nothing of whoever adopted this rule', async () => {
    await w.published();
    const role = await w.adoptedRole();
    await w.revise({ title: 'Support specialist' });
    expect((await w.read(`adoptions/${role}`)).json).toMatchObject({
      standing: 'current',
      needsAnswer: false,
    });
  });

  test('is answered for what was looked at, by one of many', async () => {
    await w.published();
    const role = await w.adoptedRole();
    await w.revise({ requirement: w.rule({ maxAgeMonths: 24 }) });
    expect(shapeOf(await w.answer(role, 'take-over', 1))).toEqual([412, 'version-conflict']);
    expect(shapeOf(await w.answer(role, 'take-over', 2, 7))).toEqual([412, 'version-conflict']);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => w.answer(role, at % 2 === 0 ? 'take-over' : 'keep', 2)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(5).fill(412)]);
  });

  test('that takes the profile back is told; leaving takes its name off the draft', async () => {
    await w.published();
    const role = await w.adoptedRole();
    await w.retired();
    expect((await w.read(`adoptions/${role}`)).json).toMatchObject({
      standing: 'retired',
      needsAnswer: true,
    });
    expect(shapeOf(await w.answer(role, 'take-over', 2))).toEqual([409, 'profile-retired']);
    expect((await w.answer(role, 'leave', 2)).status).toBe(200);
    const { json } = await w.read(`roles/${role}`);
    expect(json.follows).toBeUndefined();
    expect(json.requirement).toEqual(w.rule());
    expect((await w.read(`adoptions/${role}`)).json).toMatchObject({ standing: 'left', needsAnswer: false });
  });
});
