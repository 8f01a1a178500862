import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPublicIndex } from '../../../functions/adapters/table/public-index.ts';
import { createPublicSource } from '../../../functions/adapters/table/public-source.ts';
import { isId } from '../../../functions/domain/ids.ts';
import { rederive } from '../../../functions/services/index/rederive.ts';
import { profileOf } from '../../kit/profile-calls.ts';
import { etagOf, type ProfileWorld, shapeOf, startProfileWorld } from '../../kit/profile-world.ts';

let w: ProfileWorld;
beforeAll(async () => {
  w = await startProfileWorld();
});
beforeEach(() => w.draft());
afterAll(() => w.kit.db.stop());

describe('a profile', () => {
  test('is drafted by those who speak for others alone', async () => {
    const refused = await w.kit.call('POST', `${w.employer.path}/profiles`, {
      as: 'bob',
      body: profileOf(w.badge),
    });
    expect(shapeOf(refused)).toEqual([409, 'profile-kind']);
  });

  test('says where a rule in it is wrong, and stores nothing of it', async () => {
    const unknown = profileOf('ach_00000000000000000000000000');
    const refused = await w.kit.call('PUT', w.profile.path, { body: unknown, ifMatch: w.profile.etag });
    expect(shapeOf(refused)).toEqual([422, 'field-invalid']);
    expect(refused.json.errors).toEqual([
      {
        pointer: '/entries/0/requirement/required/achievement',
        detail: 'is not a listed achievement',
      },
    ]);
    expect(etagOf(await w.kit.call('GET', w.profile.path))).toBe(w.profile.etag);
  });

  test('has at most a hundred entries, each under a key of its own', async () => {
    const [entry] = profileOf(w.badge).entries;
    const many = (count: number) => ({
      ...profileOf(w.badge),
      entries: Array.from({ length: count }, (_, at) => ({ ...entry, key: `entry-${at}` })),
    });
    const full = await w.kit.call('PUT', w.profile.path, { body: many(100), ifMatch: w.profile.etag });
    expect(full.status).toBe(200);
    const over = await w.kit.call('PUT', w.profile.path, { body: many(101), ifMatch: etagOf(full) });
    expect(shapeOf(over)).toEqual([422, 'field-invalid']);
    const twice = { ...profileOf(w.badge), entries: [entry, entry] };
    const refused = await w.kit.call('PUT', w.profile.path, { body: twice, ifMatch: etagOf(full) });
    expect(refused.json.errors).toEqual([{ pointer: '/entries/1/key', detail: 'is there twice' }]);
  });

  test('is published once by one of many, as a version that never changes, and taken back', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => w.post('publication', w.profile.etag)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(412)]);
    const done = answers.find(({ status }) => status === 200);
    expect(done?.json).toMatchObject({ state: 'published', publishedVersion: 1 });
    const retired = await w.post('retirement', done === undefined ? '' : etagOf(done));
    expect(retired.json).toMatchObject({ state: 'retired', publishedVersion: 2 });
    expect(shapeOf(await w.post('publication', etagOf(retired)))).toEqual([409, 'profile-retired']);
    expect(
      shapeOf(
        await w.kit.call('PUT', w.profile.path, { body: profileOf(w.badge), ifMatch: etagOf(retired) }),
      ),
    ).toEqual([409, 'profile-retired']);
  });

  test('takes two pairs of eyes where its organization says so', async () => {
    const two = await w.kit.organization('ada', 'two.example', true, 'agency');
    await w.kit.join(two.id, 'bea', 'approver');
    const on = await w.kit.call('PUT', `${two.path}/settings`, {
      body: { fourEyes: true },
      ifMatch: two.etag,
    });
    expect(on.status).toBe(200);
    await w.draft(two);
    expect(shapeOf(await w.post('publication', w.profile.etag))).toEqual([409, 'approval-missing']);
    expect(shapeOf(await w.post('approval', w.profile.etag))).toEqual([409, 'approval-own-draft']);
    const approved = await w.post('approval', w.profile.etag, 'bea');
    expect(approved.json.approval).toMatchObject({ by: 'bea' });
    expect((await w.post('publication', etagOf(approved))).status).toBe(200);
  });

  test('shows in words what publishing its draft would change', async () => {
    await w.published();
    const body = {
      ...profileOf(w.badge, { requirement: w.rule({ maxAgeMonths: 24 }) }),
      title: 'Support profile',
    };
    await w.kit.call('PUT', w.profile.path, { body, ifMatch: w.profile.etag });
    const { json } = await w.kit.call('GET', `${w.profile.path}/changes`);
    expect(json.changes.map(({ kind }: { kind: string }) => kind)).toEqual(['title', 'entry-changed']);
    expect(json.changes[1].en.join(' ')).toContain('“Support technician”: ');
    expect(json.changes[1].es.join(' ')).toContain('«Técnico de soporte»: ');
  });
});

test('what is public of a profile can be derived again from what is stored', async () => {
  await w.published();
  if (!isId('organization', w.association.id) || !isId('profile', w.profile.id))
    throw new Error('malformed id');
  const [documents, table] = [w.kit.db.documents, w.kit.db.catalogTable];
  const Key = { PK: `PUB#PROFILE#${w.profile.id}`, SK: 'CURRENT' };
  const before = await documents.send(new GetCommand({ TableName: table, Key }));
  await documents.send(new DeleteCommand({ TableName: table, Key }));
  expect(await w.kit.deps.publishedProfiles.profile(w.profile.id)).toBeUndefined();
  await rederive(createPublicSource(documents, table), createPublicIndex(documents, table), w.association.id);
  expect((await documents.send(new GetCommand({ TableName: table, Key }))).Item).toEqual(before.Item);
});
