import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../functions/adapters/ambient/system.ts';
import { createDueIndex } from '../../../functions/adapters/table/due-index.ts';
import { createImportStore } from '../../../functions/adapters/table/import-store.ts';
import { createOrganizationStore } from '../../../functions/adapters/table/organization-store.ts';
import { roleItem, VersionItem, versionKey } from '../../../functions/adapters/table/private/role-items.ts';
import { auditPartition } from '../../../functions/adapters/table/private/trail-items.ts';
import { createRoleStore } from '../../../functions/adapters/table/role-store.ts';
import type { RoleHead } from '../../../functions/domain/role.ts';
import type { Instant } from '../../../functions/domain/time.ts';
import { MOST_PER_RUN, runDue } from '../../../functions/services/clock/run-due.ts';
import type { RoleStore } from '../../../functions/services/ports/organization-store.ts';
import { startDynamoDb, type TestDynamoDb } from '../../kit/dynamodb.ts';
import { idNumber, instant, recognition } from '../../kit/market.ts';

let engine: TestDynamoDb;
let roles: RoleStore;

const organizationId = idNumber('organization', 1);

/** A published role whose public version ends then. */
const ending = (number: number, endsAt: string): RoleHead => {
  const latest = recognition(number, 1);
  const role = { ...latest.role, endsAt: instant(endsAt) };
  return {
    id: latest.roleId,
    organizationId,
    state: 'published',
    role,
    requirement: latest.requirement,
    version: 3,
    publishedVersion: 1,
    latest: { ...latest, role },
    updatedAt: instant('2026-02-01'),
  };
};

const put = (head: RoleHead) =>
  engine.documents.send(new PutCommand({ TableName: engine.catalogTable, Item: roleItem(head) }));

const run = (at: string, changes: { readonly roles?: RoleStore } = {}) =>
  runDue({
    due: createDueIndex(engine.documents, engine.catalogTable),
    organizations: createOrganizationStore(engine.documents, engine.catalogTable),
    roles,
    imports: createImportStore(engine.documents, engine.catalogTable),
    proofs: { look: () => Promise.reject(new Error('no proof is due')) },
    random: systemRandom,
    clock: { now: (): Instant => instant(at) },
    ...changes,
  });

const ran = (end: number) => ({
  done: { end, 'publish-scheduled': 0, 'promise-ended': 0 },
  proofs: {},
  stalled: 0,
  passed: 0,
  busy: 0,
  failures: [],
});

const versionsOf = async (number: number) => {
  const found = await engine.documents.send(
    new QueryCommand({
      TableName: engine.catalogTable,
      KeyConditionExpression: 'PK = :role',
      ExpressionAttributeValues: { ':role': versionKey(idNumber('role', number), 1).PK },
    }),
  );
  return (found.Items ?? []).map((item) => VersionItem.parse(item));
};

beforeAll(async () => {
  engine = await startDynamoDb();
  roles = createRoleStore(engine.documents, engine.catalogTable);
});
afterAll(() => engine.stop());

describe('roles that end by their date', () => {
  it('are ended when it comes and not before, each with a last version and an audit entry', async () => {
    for (const [number, endsAt] of [
      [1, '2026-06-01'],
      [2, '2026-06-02'],
      [3, '2026-06-03'],
    ] as const)
      await put(ending(number, endsAt));
    expect(await run('2026-05-31T23:59:59.999Z')).toEqual(ran(0));
    expect(await run('2026-06-02')).toEqual(ran(2));
    const heads = await Promise.all(
      [1, 2, 3].map((number) => roles.role(organizationId, idNumber('role', number))),
    );
    expect(heads.map((head) => [head?.state, head?.version, head?.publishedVersion])).toEqual([
      ['ended', 4, 2],
      ['ended', 4, 2],
      ['published', 3, 1],
    ]);
    expect(await versionsOf(1)).toMatchObject([
      { number: 2, state: 'ended', publishedAt: '2026-06-02T00:00:00.000Z' },
    ]);
    expect(await versionsOf(3)).toEqual([]);
    const audit = await engine.documents.send(
      new QueryCommand({
        TableName: engine.catalogTable,
        KeyConditionExpression: 'PK = :audit',
        ExpressionAttributeValues: { ':audit': auditPartition(organizationId) },
      }),
    );
    expect(audit.Items).toMatchObject([
      { actor: 'clock', action: 'role-ended' },
      { actor: 'clock', action: 'role-ended' },
    ]);
    expect(await run('2026-06-02')).toEqual(ran(0));
  });

  it('are ended once when many runs look at them at once', async () => {
    for (let number = 10; number < 20; number += 1) await put(ending(number, '2026-07-01'));
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => run('2026-07-02')));
    // Role 3 of the test before is due by now, too.
    expect(outcomes.reduce((sum, { done }) => sum + done.end, 0)).toBe(11);
    expect(outcomes.flatMap(({ failures }) => failures)).toEqual([]);
    for (let number = 10; number < 20; number += 1)
      expect((await versionsOf(number)).map((version) => version.number)).toEqual([2]);
  });

  it('do not wait for one that fails, which is told', async () => {
    for (const number of [30, 31, 32]) await put(ending(number, '2026-08-01'));
    const broken = idNumber('role', 31);
    const failing: RoleStore = {
      ...roles,
      role: (organization, id) =>
        id === broken ? Promise.reject(new Error('unreadable')) : roles.role(organization, id),
    };
    const outcome = await run('2026-08-02', { roles: failing });
    expect([outcome.done.end, outcome.failures.map(({ due }) => due)]).toEqual([
      2,
      [{ kind: 'role', organizationId, roleId: broken }],
    ]);
    expect(await run('2026-08-02')).toMatchObject({ done: { end: 1 }, failures: [] });
  });

  it('are at most so many in one run, the rest in the next', async () => {
    const due = createDueIndex(engine.documents, engine.catalogTable);
    for (let number = 100; number < 130; number += 1) await put(ending(number, '2026-09-01'));
    const some = await due.until(instant('2026-09-02'), 8);
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThanOrEqual(8);
    expect(await due.until(instant('2026-09-02'), MOST_PER_RUN)).toHaveLength(30);
  });
});
