import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLAIMS, DISPUTES, TRUST_LISTS } from '../../../functions/adapters/table/commons/kinds.ts';
import { recordParts } from '../../../functions/adapters/table/commons/record-kind.ts';
import { achievementItem } from '../../../functions/adapters/table/private/achievement-items.ts';
import { organizationItem } from '../../../functions/adapters/table/private/organization-items.ts';
import { roleItem, versionItem } from '../../../functions/adapters/table/private/role-items.ts';
import { createPublicIndex } from '../../../functions/adapters/table/public-index.ts';
import { MATCH_CLAIMS, MATCH_TRUST, trustPartition } from '../../../functions/adapters/table/public-items.ts';
import { createPublicSource } from '../../../functions/adapters/table/public-source.ts';
import type { RoleHead } from '../../../functions/domain/role.ts';
import { rederiveOrganization, rederiveRole } from '../../../functions/services/index/rederive.ts';
import { startDynamoDb, type TestDynamoDb } from '../../kit/dynamodb.ts';
import {
  achievement,
  idNumber,
  instant,
  organization,
  recognition,
  requirementNaming,
} from '../../kit/market.ts';
import { dispute, equivalence, trustList } from '../../kit/statements.ts';
import { readStream, type StreamedRecord } from '../../kit/stream.ts';

type Handler = typeof import('../../../functions/entries/indexer.lambda.ts')['handler'];

let engine: TestDynamoDb;
let handler: Handler;
let records: readonly StreamedRecord[];
let expected: object;

const PARTITIONS = [
  ...[1, 2].map((number) => `PUB#ORG#${idNumber('organization', number)}`),
  ...[1, 2].map((number) => `PUB#ROLE#${idNumber('role', number)}`),
  trustPartition(idNumber('trust', 1)),
  MATCH_TRUST,
  MATCH_CLAIMS,
  ...[1, 2, 3, 4].map((number) => `PUB#ACH#${idNumber('achievement', number)}`),
  ...[0, 1, 2, 3].flatMap((shard) => [`PUB#MATCH#${shard}`, `PUB#MATCH#CATALOG#${shard}`]),
];

const publicItems = async (): Promise<Record<string, unknown>[]> => {
  const pages = await Promise.all(
    PARTITIONS.map((partition) =>
      engine.documents.send(
        new QueryCommand({
          TableName: engine.catalogTable,
          KeyConditionExpression: 'PK = :partition',
          ExpressionAttributeValues: { ':partition': partition },
        }),
      ),
    ),
  );
  return pages.flatMap((page) => page.Items ?? []);
};

const forget = async () => {
  for (const { PK, SK } of await publicItems())
    await engine.documents.send(new DeleteCommand({ TableName: engine.catalogTable, Key: { PK, SK } }));
};

const write = (Item: Record<string, unknown>) =>
  engine.documents.send(new PutCommand({ TableName: engine.catalogTable, Item }));

const head: RoleHead = {
  id: idNumber('role', 1),
  organizationId: idNumber('organization', 1),
  state: 'draft',
  role: recognition(1, 1).role,
  version: 1,
  publishedVersion: 0,
  updatedAt: instant('2026-01-05'),
};

beforeAll(async () => {
  engine = await startDynamoDb();
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = engine.endpoint;
  process.env['AWS_ACCESS_KEY_ID'] = 'test';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'test';
  process.env['AWS_REGION'] = 'us-east-1';
  process.env['CATALOG_TABLE'] = engine.catalogTable;
  process.env['COURIER_FUNCTION'] = 'courier';
  process.env['PUBLIC_ORIGIN'] = 'https://recognized.example';
  ({ handler } = await import('../../../functions/entries/indexer.lambda.ts'));

  await write(
    organizationItem(organization(1, { version: 1, proof: { state: 'unproven', token: 'token' } })),
  );
  await write(organizationItem(organization(1)));
  await write(organizationItem(organization(2, { proof: { state: 'unproven', token: 'token' } })));
  await write(achievementItem(achievement(1)));
  await write(achievementItem(achievement(1, { version: 2, name: 'Renamed' })));
  await write(roleItem(head));
  await write(versionItem(recognition(1, 1, { requirement: requirementNaming(1, 2, 3) })));
  await write(versionItem(recognition(1, 2, { requirement: requirementNaming(2, 4) })));
  await write(versionItem(recognition(2, 1, { requirement: requirementNaming(1) })));
  await write(versionItem(recognition(2, 2, { requirement: requirementNaming(1), state: 'retired' })));
  const said = [
    recordParts(engine.catalogTable, TRUST_LISTS, trustList(1)),
    recordParts(engine.catalogTable, TRUST_LISTS, trustList(1, { version: 2, issuers: [] })),
    recordParts(engine.catalogTable, CLAIMS, equivalence(1)),
    recordParts(engine.catalogTable, DISPUTES, dispute(1)),
  ];
  for (const { write: part } of said.flat()) if (part.Put?.Item !== undefined) await write(part.Put.Item);
  records = await readStream(engine.endpoint, engine.catalogTable);

  const [source, index] = [
    createPublicSource(engine.documents, engine.catalogTable),
    createPublicIndex(engine.documents, engine.catalogTable),
  ];
  for (const number of [1, 2]) await rederiveOrganization(source, index, idNumber('organization', number));
  for (const number of [1, 2]) await rederiveRole(source, index, idNumber('role', number));
  expected = await publicItems();
  await forget();
});
afterAll(async () => {
  await engine.stop();
});

describe('the indexer on a real table and its real stream', () => {
  it('makes the same public items as deriving them again from the private ones', async () => {
    expect(records).toHaveLength(19);
    expect(await handler({ Records: records })).toEqual({ batchItemFailures: [] });
    expect(await publicItems()).toEqual(expected);
  });

  it('makes it all again for an organization when an operator asks, and says when it is done', async () => {
    await handler({ Records: records });
    const before = await publicItems();
    expect(before.length).toBeGreaterThan(0);
    await forget();
    for (const number of [1, 2])
      expect(await handler({ rederive: idNumber('organization', number) })).toEqual({ next: null });
    // The second role has no head here, which only the stream can tell of.
    const role = `PUB#ROLE#${idNumber('role', 1)}`;
    const own = (items: readonly Record<string, unknown>[]) => items.filter(({ PK }) => PK === role);
    expect(own(await publicItems())).toEqual(own(before));
    await expect(handler({ rederive: 'org_nonsense' })).rejects.toThrow();
    await forget();
    await handler({ Records: records });
  });

  it('leaves everything as it is when its own writes come back to it', async () => {
    const all = await readStream(engine.endpoint, engine.catalogTable);
    expect(all.length).toBeGreaterThan(records.length + 10);
    expect(await handler({ Records: all.slice(-50) })).toEqual({ batchItemFailures: [] });
    expect(await publicItems()).toEqual(expected);
  });

  it('ends in the same items for any order, cut into any batches, delivered twice or at once', async () => {
    const delivery = fc.tuple(
      fc.shuffledSubarray([...records], { minLength: records.length }),
      fc.array(fc.constantFrom(...records), { maxLength: 5 }),
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(delivery, async ([each, again, size, atOnce]) => {
        await forget();
        const stream = [...each, ...again];
        const batches = Array.from({ length: Math.ceil(stream.length / size) }, (_, at) => ({
          Records: stream.slice(at * size, (at + 1) * size),
        }));
        const work = batches.map((batch) => () => handler(batch));
        if (atOnce) await Promise.all(work.map((one) => one()));
        else for (const one of work) await one();
        expect(await publicItems()).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('stops at the first record that it cannot read, having done what is before it', async () => {
    await forget();
    const [first, ...rest] = records;
    const [broken] = records.slice(6);
    const unreadable = {
      dynamodb: {
        ...broken?.dynamodb,
        SequenceNumber: 'the-broken-one',
        NewImage: { PK: { S: 'VERSION#x' }, SK: { S: '000001' }, type: { S: 'other' } },
      },
    };
    expect(await handler({ Records: [first, unreadable, ...rest] })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'the-broken-one' }],
    });
    expect((await publicItems()).map(({ type }) => type)).toEqual(['public-organization']);
    expect(await handler({ Records: rest })).toEqual({ batchItemFailures: [] });
    expect(await publicItems()).toEqual(expected);
  });

  it('refuses what is no stream event', async () => {
    await expect(handler({ records: [] })).rejects.toThrow();
  });
});
