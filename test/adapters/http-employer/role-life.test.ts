import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { VersionItem, versionKey } from '../../../functions/adapters/table/private/role-items.ts';
import { isId } from '../../../functions/domain/ids.ts';
import { runDueRole } from '../../../functions/services/clock/run-due-role.ts';
import { type Answer, achievement, ROLE, startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
let organization: { id: string; path: string };
let listed: string;
let role: { path: string; etag: string };
const DAY = 24 * 60 * 60 * 1_000;

beforeAll(async () => {
  kit = await startEmployer();
  organization = await kit.organization('ada', 'role-life.example');
  listed = (await kit.call('POST', `${organization.path}/achievements`, { body: achievement([]) })).json.id;
  await kit.join(organization.id, 'bea', 'approver');
  await kit.join(organization.id, 'eve', 'editor');
});
beforeEach(async () => {
  await fourEyes(false);
  role = await kit.role('ada', organization.path, [listed]);
});
afterAll(() => kit.db.stop());

const fourEyes = (on: boolean) =>
  kit.db.documents.send(
    new UpdateCommand({
      TableName: 'catalog',
      Key: { PK: `ORG#${organization.id}`, SK: 'ORG' },
      UpdateExpression: 'SET fourEyes = :on',
      ExpressionAttributeValues: { ':on': on },
    }),
  );
const etag = ({ headers }: Answer) => headers.get('etag') ?? 'none';
const shape = ({ status, json }: Answer) => [status, json?.code ?? json?.state];
const post = (what: string, ifMatch: string, as = 'ada', body: object = {}) =>
  kit.call('POST', `${role.path}/${what}`, { as, body, ifMatch });
const change = (ifMatch: string, more: object, as = 'ada') =>
  kit.call('PUT', role.path, { as, ifMatch, body: { ...ROLE, ...more } });
const ids = () => {
  const [organizationId, roleId] = [organization.id, role.path.split('/').at(-1)];
  if (!isId('organization', organizationId) || !isId('role', roleId)) throw new Error('malformed id');
  return { organizationId, roleId };
};
const tick = () => runDueRole(kit.deps, ids());
const read = async () => (await kit.call('GET', role.path)).json;
const version = async (number: number) => {
  const Key = versionKey(ids().roleId, number);
  const found = await kit.db.documents.send(new GetCommand({ TableName: 'catalog', Key }));
  return found.Item === undefined ? undefined : VersionItem.parse(found.Item);
};
const soon = (days: number) => new Date(Date.parse(kit.deps.clock.now()) + days * DAY).toISOString();
const lastAudit = async () => (await kit.call('GET', `${organization.path}/audit?limit=1`)).json.items[0];

describe('where publishing takes two pairs of eyes', () => {
  beforeEach(() => fourEyes(true));

  test('a draft that nobody has approved is not published', async () => {
    expect(shape(await post('publication', role.etag))).toEqual([409, 'approval-missing']);
    expect(await version(1)).toBeUndefined();
  });

  test('its last editor cannot approve it; somebody else can, and then it is published', async () => {
    expect(shape(await post('approval', role.etag))).toEqual([409, 'approval-own-draft']);
    expect(shape(await post('approval', role.etag, 'eve'))).toEqual([403, 'forbidden']);
    const approved = await post('approval', role.etag, 'bea');
    expect(approved.json.approval).toEqual({ by: 'bea', at: expect.any(String) });
    const published = await post('publication', etag(approved));
    expect(shape(published)).toEqual([200, 'published']);
    expect(published.json).not.toHaveProperty('approval');
    expect((await lastAudit()).changes).toContainEqual({ pointer: '/approvedBy', to: 'bea' });
  });

  test('whoever made a key cannot approve what it changed', async () => {
    const key = { name: 'Careers site', scopes: ['read', 'edit'] };
    const { token } = (await kit.call('POST', `${organization.path}/keys`, { body: key })).json;
    const changed = await kit.call('PUT', role.path, {
      as: null,
      headers: { authorization: `Bearer ${token}` },
      ifMatch: role.etag,
      body: { ...ROLE, title: 'Changed by a program' },
    });
    expect(changed.json.role.title).toBe('Changed by a program');
    expect(shape(await post('approval', etag(changed)))).toEqual([409, 'approval-own-draft']);
    expect((await post('approval', etag(changed), 'bea')).json.approval.by).toBe('bea');
  });

  test('a later change drops the approval, of the words and of the rule', async () => {
    const approved = await post('approval', role.etag, 'bea');
    const changed = await change(etag(approved), { title: 'Senior technician' });
    expect(changed.json).not.toHaveProperty('approval');
    expect(shape(await post('publication', etag(changed)))).toEqual([409, 'approval-missing']);
    const again = await post('approval', etag(changed), 'bea');
    const { requirement } = again.json;
    const ruled = await kit.call('PUT', `${role.path}/requirement`, {
      ifMatch: etag(again),
      body: { ...requirement, preferred: [{ op: 'leaf', achievement: listed, minLevel: 'advanced' }] },
    });
    expect(shape(await post('publication', etag(ruled)))).toEqual([409, 'approval-missing']);
  });

  test('of an approval and a change at the same time one wins, and no other draft is approved', async () => {
    const [approved, changed] = await Promise.all([
      post('approval', role.etag, 'bea'),
      change(role.etag, { title: 'Changed at the same time' }),
    ]);
    expect([approved.status, changed.status].toSorted()).toEqual([200, 412]);
    const { approval, role: now } = await read();
    expect(approval === undefined).toBe(now.title === 'Changed at the same time');
  });
});

describe('a publication with a day in the future', () => {
  test('waits with the draft as it was, and becomes public on its day, once', async () => {
    const effectiveFrom = soon(3);
    const waiting = await post('publication', role.etag, 'ada', { effectiveFrom });
    expect(waiting.json).toMatchObject({
      state: 'draft',
      publishedVersion: 0,
      scheduled: { effectiveFrom, orderedBy: 'ada' },
    });
    expect(shape(await post('publication', etag(waiting)))).toEqual([409, 'publication-scheduled']);
    await change(etag(waiting), { title: 'Changed later' });
    expect(await tick()).toEqual({ steps: [], busy: false });
    kit.advance(3 * DAY);
    const runs = await Promise.all([tick(), tick()]);
    expect(runs.flatMap(({ steps }) => steps)).toEqual(['publish-scheduled']);
    expect((await version(1))?.role.title).toBe(ROLE.title);
    expect(await read()).toMatchObject({ state: 'published', role: { title: 'Changed later' } });
    expect(await lastAudit()).toMatchObject({ action: 'role-published', actor: 'clock' });
  });

  test('can be taken back before, once', async () => {
    const waiting = await post('publication', role.etag, 'ada', { effectiveFrom: soon(3) });
    const cancel = (ifMatch: string) => kit.call('DELETE', `${role.path}/publication`, { ifMatch });
    const canceled = await cancel(etag(waiting));
    expect(canceled.json).not.toHaveProperty('scheduled');
    expect(shape(await cancel(etag(canceled)))).toEqual([409, 'nothing-scheduled']);
    kit.advance(4 * DAY);
    expect((await tick()).steps).toEqual([]);
  });

  test.each([
    ['that has passed', () => ({ effectiveFrom: soon(-1) }), {}, '/effectiveFrom'],
    ['in more than two years', () => ({ effectiveFrom: soon(800) }), {}, '/effectiveFrom'],
    ['after the end', () => ({ effectiveFrom: soon(9) }), { endsAt: 5 }, '/role/endsAt'],
    ['after the promise', () => ({ effectiveFrom: soon(9) }), { until: 5 }, '/role/promise/until'],
  ])(
    'is refused a day %s',
    async (_, body, { endsAt, until }: { endsAt?: number; until?: number }, pointer) => {
      const changed = await change(role.etag, {
        ...(endsAt === undefined ? {} : { endsAt: soon(endsAt) }),
        ...(until === undefined ? {} : { promise: { kind: 'interview', until: soon(until) } }),
      });
      const refused = await post('publication', etag(changed), 'ada', body());
      expect([refused.status, refused.json.errors?.[0]?.pointer]).toEqual([422, pointer]);
    },
  );

  test('does not become public while the organization is not proven, and is tried again a day later', async () => {
    await post('publication', role.etag, 'ada', { effectiveFrom: soon(1) });
    const proofState = (state: string) =>
      kit.db.documents.send(
        new UpdateCommand({
          TableName: 'catalog',
          Key: { PK: `ORG#${organization.id}`, SK: 'ORG' },
          UpdateExpression: 'SET proof.#state = :state',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':state': state },
        }),
      );
    await proofState('unproven');
    kit.advance(1.1 * DAY);
    await tick();
    expect(await version(1)).toBeUndefined();
    expect(await lastAudit()).toMatchObject({ action: 'publication-held', actor: 'clock' });
    await proofState('proven');
    expect((await tick()).steps).toEqual([]);
    kit.advance(1.1 * DAY);
    expect((await tick()).steps).toEqual(['publish-scheduled']);
  });
});

describe('a promise with a last day', () => {
  test('falls back to being considered, in a new version of its own', async () => {
    const promise = { kind: 'interview', terms: 'Within a week', until: soon(2) };
    const published = await post('publication', etag(await change(role.etag, { promise })));
    expect(published.status).toBe(200);
    kit.advance(2.1 * DAY);
    const runs = await Promise.all([tick(), tick(), tick()]);
    expect(runs.flatMap(({ steps }) => steps)).toEqual(['promise-ended']);
    expect(await version(2)).toMatchObject({
      state: 'live',
      cause: 'promise-ended',
      role: { promise: { kind: 'considered' } },
    });
    expect((await version(1))?.role.promise).toEqual(promise);
    expect((await read()).role.promise).toEqual({ kind: 'considered' });
    expect(await lastAudit()).toMatchObject({ action: 'promise-ended', actor: 'clock' });
  });

  test('leaves a draft alone that promises something else by now', async () => {
    const promise = { kind: 'interview', until: soon(2) };
    const published = await post('publication', etag(await change(role.etag, { promise })));
    await change(etag(published), { promise: { kind: 'pay-premium' } });
    kit.advance(2.1 * DAY);
    await tick();
    expect((await read()).role.promise).toEqual({ kind: 'pay-premium' });
  });
});

describe('a word that a role is still true', () => {
  test('keeps its version and moves the day on which somebody should say so again', async () => {
    const published = await post('publication', role.etag);
    const before = published.json.confirmBy;
    kit.advance(30 * DAY);
    const confirmed = await post('confirmation', etag(published), 'bea');
    expect(confirmed.json).toMatchObject({ publishedVersion: 1, confirmedAt: expect.any(String) });
    expect(confirmed.json.confirmBy > before).toBe(true);
    expect(await lastAudit()).toMatchObject({ action: 'role-confirmed', actor: 'bea' });
  });

  test('is of what is public, not of a draft', async () => {
    expect(shape(await post('confirmation', role.etag))).toEqual([409, 'role-not-draft']);
  });
});

describe('two people who change one draft', () => {
  test('the second is told who changed what, and both changes come back merged', async () => {
    await change(role.etag, { title: 'Senior technician', remote: true }, 'eve');
    const lost = await change(role.etag, { promise: { kind: 'pay-premium' } });
    expect(shape(lost)).toEqual([412, 'version-conflict']);
    const { meanwhile } = lost.json;
    expect(meanwhile).toMatchObject({ by: 'eve', changed: ['title', 'remote'], clashes: [] });
    expect(meanwhile.merged).toMatchObject({
      title: 'Senior technician',
      remote: true,
      promise: { kind: 'pay-premium' },
    });
    const again = await kit.call('PUT', role.path, {
      ifMatch: `"${meanwhile.version}"`,
      body: meanwhile.merged,
    });
    expect(again.json.role).toEqual(meanwhile.merged);
  });

  test('what both changed differently stands beside each other', async () => {
    await change(role.etag, { title: 'Hers' }, 'eve');
    const { meanwhile } = (await change(role.etag, { title: 'His' })).json;
    expect(meanwhile.clashes).toEqual([{ field: 'title', base: ROLE.title, theirs: 'Hers', mine: 'His' }]);
    expect(meanwhile.merged.title).toBe('His');
  });

  test('a publication in between is no change of the draft', async () => {
    const published = await post('publication', role.etag);
    expect(published.status).toBe(200);
    const { meanwhile } = (await change(role.etag, { title: 'Mine' })).json;
    expect(meanwhile).toMatchObject({ changed: [], clashes: [], merged: { title: 'Mine' } });
  });

  test('a rule that was changed meanwhile is a clash as a whole, and one that was not is none', async () => {
    const requirement = {
      required: { op: 'leaf', achievement: listed, minLevel: 'advanced' },
      preferred: [],
    };
    const set = (as: string) =>
      kit.call('PUT', `${role.path}/requirement`, { as, ifMatch: role.etag, body: requirement });
    const [one, other] = await Promise.all([set('ada'), change(role.etag, { title: 'Other' }, 'eve')]);
    const lost = one.status === 412 ? one : other;
    expect(lost.json.meanwhile.clashes).toEqual([]);
    const theirs = await kit.call('PUT', `${role.path}/requirement`, {
      ifMatch: role.etag,
      body: { required: { op: 'leaf', achievement: listed }, preferred: [] },
    });
    expect(theirs.json.meanwhile.changed.length).toBeGreaterThan(0);
  });

  test('of twelve at once one wins each round, and in the end no change is lost', async () => {
    const FIELDS = ['title', 'description', 'applyUrl'] as const;
    const wanted = Array.from({ length: 12 }, (_, at) => ({
      field: FIELDS[at % 3] ?? 'title',
      value: `https://value.example/${at}`,
    }));
    const outcomes = await Promise.all(
      wanted.map(({ field, value }) => change(role.etag, { [field]: value })),
    );
    expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const [at, { field, value }] of wanted.entries()) {
      const lost = outcomes[at];
      if (lost === undefined || lost.status === 200) continue;
      expect(lost.json.meanwhile.merged[field]).toBe(value);
      let { version: newest, merged } = lost.json.meanwhile;
      for (let tries = 0; tries < 20; tries += 1) {
        const sent = await kit.call('PUT', role.path, { ifMatch: `"${newest}"`, body: merged });
        if (sent.status === 200) break;
        ({ version: newest, merged } = sent.json.meanwhile);
      }
    }
    const entries = (await kit.call('GET', `${organization.path}/audit?limit=50`)).json.items;
    const told = JSON.stringify(entries);
    for (const { value } of wanted) expect(told).toContain(value);
  });
});
