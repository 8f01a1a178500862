import { randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, achievement, ROLE, startEmployer, type TestEmployer } from '../../kit/employer.ts';

const RACERS = 50;

let kit: TestEmployer;
beforeAll(async () => {
  kit = await startEmployer();
});
afterAll(() => kit.db.stop());

const atOnce = (times: number, run: (at: number) => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: times }, (_, at) => run(at)));

const tally = (answers: readonly Answer[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status, json } of answers) {
    const name = status < 300 ? String(status) : `${status} ${json.code}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};

const itemsOf = async (partition: string): Promise<Record<string, unknown>[]> => {
  const found = await kit.db.documents.send(
    new QueryCommand({
      TableName: 'catalog',
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': partition },
    }),
  );
  return found.Items ?? [];
};

/** A proven organization with one listed achievement and a role that is ready to be published. */
const ready = async (domain: string) => {
  const organization = await kit.organization('ada', domain);
  const listed = await kit.call('POST', `${organization.path}/achievements`, { body: achievement([]) });
  const role = await kit.role('ada', organization.path, [listed.json.id]);
  return { organization, achievementId: String(listed.json.id), role };
};

describe('of many at once', () => {
  test('one publishes a version and the others are told', async () => {
    const { role, organization } = await ready('publishers.example');
    const answers = await atOnce(RACERS, () =>
      kit.call('POST', `${role.path}/publication`, { body: {}, ifMatch: role.etag }),
    );
    expect(tally(answers)).toEqual({ 200: 1, '412 version-conflict': RACERS - 1 });

    const id = role.path.split('/').at(-1);
    expect((await itemsOf(`VERSION#${id}`)).map((item) => item['SK'])).toEqual(['000001']);
    const published = (await itemsOf(`AUDIT#${organization.id}`)).filter(
      (item) => item['action'] === 'role-published',
    );
    expect(published).toHaveLength(1);
    const head = await kit.call('GET', role.path);
    expect(head.json).toMatchObject({ state: 'published', publishedVersion: 1, version: 3 });
  });

  test('with the same idempotency key one has the effect and all get its answer', async () => {
    const { role } = await ready('repeaters.example');
    const key = randomUUID();
    const answers = await atOnce(RACERS, () =>
      kit.call('POST', `${role.path}/publication`, { body: {}, ifMatch: role.etag, key }),
    );
    expect(tally(answers)).toEqual({ 200: RACERS });
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('etag')))).toEqual(new Set(['"3"']));
    expect(await itemsOf(`VERSION#${role.path.split('/').at(-1)}`)).toHaveLength(1);
  });

  test('with the same idempotency key one creates and all get the same organization', async () => {
    const key = randomUUID();
    const body = { kind: 'employer', name: 'Once', domain: 'once.example' };
    const answers = await atOnce(RACERS, () => kit.call('POST', '/organizations', { as: 'once', body, key }));
    expect(tally(answers)).toEqual({ 201: RACERS });
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const me = await kit.call('GET', '/me', { as: 'once' });
    expect(me.json.organizations.items).toHaveLength(1);
  });

  test('one organization proves a domain', async () => {
    const racers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => kit.organization(`p${at}`, 'wanted.example', false)),
    );
    const views = await Promise.all(racers.map(({ path }, at) => kit.call('GET', path, { as: `p${at}` })));
    // All of them can write the zone: what decides is the claim, not the DNS.
    kit.dns?.set(
      '_recognized-here.wanted.example',
      views.map(({ json }) => json.proof.record.value),
    );
    const answers = await atOnce(racers.length, (at) =>
      kit.call('POST', `${racers[at]?.path}/domain-proof`, { as: `p${at}`, body: {}, ifMatch: '"1"' }),
    );
    expect(tally(answers)).toEqual({ 200: 1, '409 domain-taken': racers.length - 1 });
    const after = await Promise.all(racers.map(({ path }, at) => kit.call('GET', path, { as: `p${at}` })));
    expect(after.filter(({ json }) => json.proof.state === 'proven')).toHaveLength(1);
    expect(after.filter(({ json }) => json.version === 1)).toHaveLength(racers.length - 1);
  });

  test('one achievement gets an alias, and the others nothing', async () => {
    const organization = await kit.organization('ada', 'aliases.example');
    const body = achievement(['urn:free', 'https://aliases.example/1']);
    const answers = await atOnce(20, () => kit.call('POST', `${organization.path}/achievements`, { body }));
    expect(tally(answers)).toEqual({ 201: 1, '409 alias-taken': 19 });
    expect(answers.find(({ status }) => status === 409)?.json.errors).toEqual([
      { pointer: '/aliases/0', detail: 'belongs to another achievement' },
    ]);
    const list = await kit.call('GET', `${organization.path}/achievements`);
    expect(list.json.items).toHaveLength(1);
  });

  test('one change of a draft is written', async () => {
    const { role } = await ready('editors.example');
    const answers = await atOnce(20, (at) =>
      kit.call('PUT', role.path, { ifMatch: role.etag, body: { ...ROLE, title: `Title ${at}` } }),
    );
    expect(tally(answers)).toEqual({ 200: 1, '412 version-conflict': 19 });
    const won = answers.find(({ status }) => status === 200);
    expect((await kit.call('GET', role.path)).json.role.title).toBe(won?.json.role.title);
  });

  test('one change of an achievement is written', async () => {
    const { organization, achievementId } = await ready('listers.example');
    const path = `${organization.path}/achievements/${achievementId}`;
    const answers = await atOnce(20, (at) =>
      kit.call('PUT', path, { ifMatch: '"1"', body: achievement([`urn:race:${at}`]) }),
    );
    expect(tally(answers)).toEqual({ 200: 1, '412 version-conflict': 19 });
    const won = answers.find(({ status }) => status === 200);
    expect((await kit.call('GET', path)).json).toEqual(won?.json);
    // The losers hold no alias: whoever comes next can have them.
    const lost = answers.findIndex(({ status }) => status !== 200);
    const next = await kit.call('POST', `${organization.path}/achievements`, {
      body: achievement([`urn:race:${lost}`]),
    });
    expect(next.status).toBe(201);
  });

  test('one proof of an organization is written', async () => {
    const { path } = await kit.organization('ada', 'proofs.example', false);
    const { record } = (await kit.call('GET', path)).json.proof;
    kit.dns?.set(record.name, [record.value]);
    const answers = await atOnce(20, () =>
      kit.call('POST', `${path}/domain-proof`, { body: {}, ifMatch: '"1"' }),
    );
    expect(tally(answers)).toEqual({ 200: 1, '412 version-conflict': 19 });
    expect((await kit.call('GET', path)).json.version).toBe(2);
  });

  test('a publication and a change of the same draft cannot both win', async () => {
    const { role } = await ready('mixed.example');
    const answers = await Promise.all([
      kit.call('POST', `${role.path}/publication`, { body: {}, ifMatch: role.etag }),
      kit.call('PUT', role.path, { ifMatch: role.etag, body: { ...ROLE, title: 'Another' } }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  test('an alias that an achievement gives up is free for another', async () => {
    const organization = await kit.organization('ada', 'swap.example');
    const path = `${organization.path}/achievements`;
    const a = await kit.call('POST', path, { body: achievement(['urn:swap:a']) });
    const b = await kit.call('POST', path, { body: achievement(['urn:swap:b']) });
    const taken = await kit.call('PUT', `${path}/${b.json.id}`, {
      ifMatch: '"1"',
      body: achievement(['urn:swap:a']),
    });
    expect([taken.status, taken.json.code]).toEqual([409, 'alias-taken']);
    const released = await kit.call('PUT', `${path}/${a.json.id}`, { ifMatch: '"1"', body: achievement([]) });
    expect(released.status).toBe(200);
    const again = await kit.call('PUT', `${path}/${b.json.id}`, {
      ifMatch: '"1"',
      body: achievement(['urn:swap:a', 'urn:swap:b']),
    });
    expect(again.json).toMatchObject({ aliases: ['urn:swap:a', 'urn:swap:b'], version: 2 });
  });
});
