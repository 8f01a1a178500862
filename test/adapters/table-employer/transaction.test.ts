import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createRoleStore } from '../../../functions/adapters/table/role-store.ts';
import { isId, type OrganizationId, type RoleId } from '../../../functions/domain/ids.ts';
import type { Organization } from '../../../functions/domain/organization.ts';
import type { RecognitionVersion, RoleHead } from '../../../functions/domain/role.ts';
import { instantOf } from '../../../functions/domain/time.ts';
import { enter } from '../../../functions/services/employer/guard.ts';
import { publishRole } from '../../../functions/services/employer/publish-role.ts';
import type { Receipt, Trail } from '../../../functions/services/ports/organization-store.ts';
import { achievement, startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
let domains = 0;
let organizationId: OrganizationId;
let roleId: RoleId;
let role: { path: string; etag: string };

beforeAll(async () => {
  kit = await startEmployer();
});
afterAll(() => kit.db.stop());

beforeEach(async () => {
  domains += 1;
  const organization = await kit.organization('ada', `d${domains}.example`);
  const listed = await kit.call('POST', `${organization.path}/achievements`, { body: achievement([]) });
  role = await kit.role('ada', organization.path, [listed.json.id]);
  const id = role.path.split('/').at(-1);
  if (!isId('organization', organization.id) || !isId('role', id)) throw new Error('malformed ids');
  [organizationId, roleId] = [organization.id, id];
});

const snapshot = async (): Promise<unknown[]> => {
  const partitions = [
    `ORG#${organizationId}`,
    `VERSION#${roleId}`,
    `AUDIT#${organizationId}`,
    'IDEMPOTENCY#ada',
  ];
  const found = await Promise.all(
    partitions.map((pk) =>
      kit.db.documents.send(
        new QueryCommand({
          TableName: 'catalog',
          KeyConditionExpression: 'PK = :pk',
          ExpressionAttributeValues: { ':pk': pk },
        }),
      ),
    ),
  );
  return found.flatMap(({ Items }) => Items ?? []);
};

const publication = async (): Promise<[RoleHead, RecognitionVersion, Organization, Trail]> => {
  const head = await kit.deps.roles.role(organizationId, roleId);
  const organization = await kit.deps.organizations.organization(organizationId);
  if (head?.requirement === undefined || organization === undefined) throw new Error('not ready');
  const at = kit.deps.clock.now();
  const { id, name, domain, kind } = organization;
  const version: RecognitionVersion = {
    roleId,
    number: 1,
    state: 'live',
    organization: { id, name, domain, kind, sample: true },
    role: head.role,
    requirement: head.requirement,
    requirementHash: '0'.repeat(64),
    publishedAt: at,
  };
  const after: RoleHead = { ...head, state: 'published', version: 3, publishedVersion: 1, latest: version };
  const trail: Trail = {
    audit: {
      id: kit.deps.random.id('audit'),
      organizationId,
      at,
      actor: 'ada',
      action: 'role-published',
      target: roleId,
      changes: [],
    },
  };
  return [after, version, organization, trail];
};

describe('each condition of a publication has its name, and writes nothing when it fails', () => {
  test('the head is at the version that was read', async () => {
    const [head, version, organization, trail] = await publication();
    const before = await snapshot();
    const written = await kit.deps.roles.publish({ ...head, version: 7 }, version, organization, trail);
    expect(written).toEqual({ ok: false, error: { kind: 'version-conflict' } });
    expect(await snapshot()).toEqual(before);
  });

  test('the version is not there yet', async () => {
    const [head, version, organization, trail] = await publication();
    expect((await kit.deps.roles.publish(head, version, organization, trail)).ok).toBe(true);
    const before = await snapshot();
    const audit = { ...trail.audit, id: kit.deps.random.id('audit') };
    const written = await kit.deps.roles.publish({ ...head, version: 4 }, version, organization, { audit });
    expect(written).toEqual({ ok: false, error: { kind: 'version-conflict' } });
    expect(await snapshot()).toEqual(before);
  });

  test('the organization is as it was read', async () => {
    const [head, version, organization, trail] = await publication();
    const before = await snapshot();
    const moved = { ...organization, version: organization.version + 1 };
    const written = await kit.deps.roles.publish(head, version, moved, trail);
    expect(written).toEqual({ ok: false, error: { kind: 'organization-moved' } });
    expect(await snapshot()).toEqual(before);
  });

  test('the organization is proven', async () => {
    const other = await kit.organization('ada', `u${domains}.example`, false);
    if (!isId('organization', other.id)) throw new Error('malformed id');
    const unproven = await kit.deps.organizations.organization(other.id);
    if (unproven === undefined) throw new Error('not there');
    const [head, version, , trail] = await publication();
    const written = await kit.deps.roles.publish(head, version, unproven, trail);
    expect(written).toEqual({ ok: false, error: { kind: 'organization-moved' } });
  });

  test('the key is not spent, which is told before anything else', async () => {
    const [head, version, organization, trail] = await publication();
    const receipt: Receipt = {
      subject: 'ada',
      key: `key-${domains}`,
      fingerprint: 'f',
      outcome: { kind: 'role', value: head },
      expiresAt: instantOf(new Date(Date.parse(trail.audit.at) + 60_000)),
    };
    const first = await kit.deps.roles.publish(head, version, organization, { ...trail, receipt });
    expect(first.ok).toBe(true);
    const audit = { ...trail.audit, id: kit.deps.random.id('audit') };
    const again = await kit.deps.roles.publish(head, version, organization, { audit, receipt });
    expect(again).toEqual({ ok: false, error: { kind: 'key-spent' } });
  });
});

describe('contention', () => {
  const canceled = (code: string) =>
    new TransactionCanceledException({
      message: 'canceled',
      $metadata: {},
      CancellationReasons: [{ Code: 'None' }, { Code: code }],
    });

  const failing = (times: number, code: string) => {
    let sent = 0;
    const documents = new Proxy(kit.db.documents, {
      get: (target, name, receiver) => {
        if (name !== 'send') return Reflect.get(target, name, receiver);
        return async (command: Parameters<typeof target.send>[0]) => {
          sent += 1;
          if (sent <= times) throw canceled(code);
          return target.send(command);
        };
      },
    });
    return { store: createRoleStore(documents, 'catalog'), sent: () => sent };
  };

  test.each(['TransactionConflict', 'ThrottlingError'])('passes: %s is tried again', async (code) => {
    const { store, sent } = failing(3, code);
    const written = await store.publish(...(await publication()));
    expect([written.ok, sent()]).toEqual([true, 4]);
  });

  test('that does not pass is `busy`, after a bounded number of tries', async () => {
    const { store, sent } = failing(Number.POSITIVE_INFINITY, 'TransactionConflict');
    expect(await store.publish(...(await publication()))).toEqual({ ok: false, error: { kind: 'busy' } });
    expect(sent()).toBe(10);
  });

  test('is not what a malformed write is taken for', async () => {
    const { store, sent } = failing(1, 'ValidationError');
    await expect(store.publish(...(await publication()))).rejects.toThrow(TransactionCanceledException);
    expect(sent()).toBe(1);
  });
});

describe('an organization that changes under a publication', () => {
  test('is read again, and the publication succeeds', async () => {
    let reads = 0;
    const organizations = {
      ...kit.deps.organizations,
      organization: async (id: OrganizationId) => {
        const found = await kit.deps.organizations.organization(id);
        reads += 1;
        return found === undefined || reads > 1 ? found : { ...found, version: found.version - 1 };
      },
    };
    const visit = { subject: 'ada', organizationId };
    const request = { key: `moved-${domains}`, fingerprint: 'f' };
    const result = await publishRole({ ...kit.deps, organizations }, visit, roleId, 2, request);
    expect([result.ok, reads]).toEqual([true, 2]);
  });

  test('is `dependency-down` when it never holds still', async () => {
    const organizations = {
      ...kit.deps.organizations,
      organization: async (id: OrganizationId) => {
        const found = await kit.deps.organizations.organization(id);
        return found === undefined ? found : { ...found, version: found.version + 1 };
      },
    };
    const visit = { subject: 'ada', organizationId };
    const request = { key: `restless-${domains}`, fingerprint: 'f' };
    const result = await publishRole({ ...kit.deps, organizations }, visit, roleId, 2, request);
    expect(result).toEqual({ ok: false, error: { kind: 'dependency-down' } });
  });
});

test('the guard answers a stranger and a missing organization alike', async () => {
  const missing = kit.deps.random.id('organization');
  const answers = await Promise.all([
    enter(kit.deps, { subject: 'stranger', organizationId }, 'read'),
    enter(kit.deps, { subject: 'ada', organizationId: missing }, 'read'),
  ]);
  expect(answers).toEqual([
    { ok: false, error: { kind: 'not-found' } },
    { ok: false, error: { kind: 'not-found' } },
  ]);
});
