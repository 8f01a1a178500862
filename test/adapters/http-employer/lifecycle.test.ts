import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { VersionItem, versionKey } from '../../../functions/adapters/table/private/role-items.ts';
import { isId, type RoleId } from '../../../functions/domain/ids.ts';
import { requirementHash } from '../../../functions/domain/requirement/canonical.ts';
import { runDueRole } from '../../../functions/services/clock/run-due-role.ts';
import { type Answer, achievement, ROLE, startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
let organization: { id: string; path: string };
let listed: string;
let role: { path: string; etag: string };

beforeAll(async () => {
  kit = await startEmployer();
  organization = await kit.organization('ada', 'life.example');
  listed = (await kit.call('POST', `${organization.path}/achievements`, { body: achievement([]) })).json.id;
});
beforeEach(async () => {
  role = await kit.role('ada', organization.path, [listed]);
});
afterAll(() => kit.db.stop());

const roleId = (): RoleId => {
  const id = role.path.split('/').at(-1);
  if (!isId('role', id)) throw new Error('malformed id');
  return id;
};
const etag = ({ headers }: Answer) => headers.get('etag') ?? 'none';
const shape = ({ status, json }: Answer) => [status, json?.code];
const publish = (ifMatch: string) => kit.call('POST', `${role.path}/publication`, { body: {}, ifMatch });
const retire = (ifMatch: string) => kit.call('POST', `${role.path}/retirement`, { body: {}, ifMatch });
const change = (ifMatch: string, more: object) =>
  kit.call('PUT', role.path, { ifMatch, body: { ...ROLE, ...more } });
const rawHead = async () => {
  const Key = { PK: `ORG#${organization.id}`, SK: `ROLE#${roleId()}` };
  return (await kit.db.documents.send(new GetCommand({ TableName: 'catalog', Key }))).Item;
};
const version = async (number: number) => {
  const found = await kit.db.documents.send(
    new GetCommand({ TableName: 'catalog', Key: versionKey(roleId(), number) }),
  );
  return VersionItem.parse(found.Item);
};

describe('a publication', () => {
  test('writes everything that is public into one immutable version', async () => {
    const published = await publish(role.etag);
    expect(published.json).toMatchObject({ state: 'published', publishedVersion: 1, version: 3 });
    expect(published.json).not.toHaveProperty('latest');
    const { requirement } = published.json;
    expect(await version(1)).toEqual({
      roleId: roleId(),
      number: 1,
      state: 'live',
      organization: {
        id: organization.id,
        name: 'Works at life.example',
        domain: 'life.example',
        kind: 'employer',
        sample: true,
      },
      role: ROLE,
      requirement,
      requirementHash: await requirementHash(requirement),
      publishedAt: published.json.updatedAt,
    });
    expect(await rawHead()).toMatchObject({ type: 'role', schema: 1, version: 3 });
  });

  test('needs a rule', async () => {
    const drafted = await kit.call('POST', `${organization.path}/roles`, { body: ROLE });
    const path = `${organization.path}/roles/${drafted.json.id}/publication`;
    expect(shape(await kit.call('POST', path, { body: {}, ifMatch: '"1"' }))).toEqual([
      409,
      'requirement-missing',
    ]);
  });

  test('needs an end that is not over yet', async () => {
    const changed = await change(role.etag, { endsAt: '2026-11-22' });
    const refused = await publish(etag(changed));
    expect(shape(refused)).toEqual([422, 'field-invalid']);
    expect(refused.json.errors[0].pointer).toBe('/role/endsAt');
  });

  test('leaves the earlier version as it was', async () => {
    const first = await publish(role.etag);
    const before = await version(1);
    const changed = await change(etag(first), { title: 'Senior technician' });
    expect(changed.json).toMatchObject({ state: 'published', publishedVersion: 1 });
    const second = await publish(etag(changed));
    expect(second.json.publishedVersion).toBe(2);
    expect(await version(1)).toEqual(before);
    expect((await version(2)).role.title).toBe('Senior technician');
  });
});

describe('a retirement', () => {
  test('says again what was public, not what the draft says, and is the end', async () => {
    const published = await publish(role.etag);
    const changed = await change(etag(published), { title: 'Never published' });
    const retired = await retire(etag(changed));
    expect(retired.json).toMatchObject({ state: 'retired', publishedVersion: 2 });
    const [live, last] = [await version(1), await version(2)];
    expect(last).toEqual({ ...live, number: 2, state: 'retired', publishedAt: last.publishedAt });
    expect(last.publishedAt > live.publishedAt).toBe(true);
    const ifMatch = etag(retired);
    for (const answer of [await publish(ifMatch), await retire(ifMatch), await change(ifMatch, {})]) {
      expect(shape(answer)).toEqual([409, 'role-not-draft']);
    }
  });

  test('of a draft is none', async () => {
    expect(shape(await retire(role.etag))).toEqual([409, 'role-not-draft']);
  });
});

describe('the end date', () => {
  const END = '2026-12-24T18:00:00.000Z';
  const due = async () => {
    const found = await Promise.all(
      [0, 1, 2, 3].map((shard) =>
        kit.db.documents.send(
          new QueryCommand({
            TableName: 'catalog',
            IndexName: 'GSI2',
            KeyConditionExpression: 'GSI2PK = :pk',
            ExpressionAttributeValues: { ':pk': `DUE#${shard}` },
          }),
        ),
      ),
    );
    return found.flatMap(({ Items }) => Items ?? []).filter((item) => item['SK'] === `ROLE#${roleId()}`);
  };
  const end = () => {
    if (!isId('organization', organization.id)) throw new Error('malformed id');
    return runDueRole(kit.deps, { organizationId: organization.id, roleId: roleId() });
  };

  test('is due once it is public, and only the public one counts', async () => {
    const drafted = await change(role.etag, { endsAt: END });
    expect(await due()).toEqual([]);
    const published = await publish(etag(drafted));
    expect(await due()).toMatchObject([{ GSI2SK: END }]);
    const changed = await change(etag(published), { endsAt: '2027-01-31' });
    expect(await due()).toMatchObject([{ GSI2SK: END }]);
    const again = await publish(etag(changed));
    expect(await due()).toMatchObject([{ GSI2SK: '2027-01-31T00:00:00.000Z' }]);
    await change(etag(again), {});
    await retire(etag(await kit.call('GET', role.path)));
    expect(await due()).toEqual([]);
    expect(await rawHead()).not.toHaveProperty('GSI2PK');
  });

  test('ends the role when it comes: not before, and once', async () => {
    const soon = new Date(Date.parse(kit.deps.clock.now()) + 60_000).toISOString();
    const published = await publish(etag(await change(role.etag, { endsAt: soon })));
    expect(published.status).toBe(200);
    expect(await end()).toEqual({ steps: [], busy: false });
    kit.advance(60_000);
    // Two clocks at once: the second finds it done, or is told so.
    const outcomes = await Promise.all([end(), end()]);
    expect(outcomes.flatMap(({ steps }) => steps)).toEqual(['end']);
    expect((await kit.call('GET', role.path)).json).toMatchObject({ state: 'ended', publishedVersion: 2 });
    expect(await version(2)).toMatchObject({ state: 'ended', number: 2 });
    expect(await due()).toEqual([]);
    expect(await end()).toEqual({ steps: [], busy: false });
    const audit = await kit.call('GET', `${organization.path}/audit?limit=1`);
    expect(audit.json.items[0]).toMatchObject({ action: 'role-ended', actor: 'clock', target: roleId() });
  });

  test('of a draft ends nothing', async () => {
    await change(role.etag, { endsAt: '2026-11-01' });
    expect(await end()).toEqual({ steps: [], busy: false });
  });
});
