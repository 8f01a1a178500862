import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChangeFeed } from '../../../functions/adapters/table/change-feed.ts';
import { createDueIndex } from '../../../functions/adapters/table/due-index.ts';
import { createOutbox } from '../../../functions/adapters/table/outbox.ts';
import { createPublicIndex } from '../../../functions/adapters/table/public-index.ts';
import { changeOf, StreamEvent } from '../../../functions/adapters/table/stream-change.ts';
import { WEBHOOK_EVENTS } from '../../../functions/domain/webhook.ts';
import { runDue } from '../../../functions/services/clock/run-due.ts';
import { indexBatch } from '../../../functions/services/index/index-batch.ts';
import { achievement, startEmployer, type TestEmployer } from '../../kit/employer.ts';

const DAY = 24 * 60 * 60 * 1_000;
const ORIGIN = 'https://recognized.example';

let kit: TestEmployer;
beforeAll(async () => {
  kit = await startEmployer();
});
afterAll(() => kit.db.stop());

const itemsUnder = async (partition: string) => {
  const { documents, catalogTable } = kit.db;
  const found = await documents.send(
    new QueryCommand({
      TableName: catalogTable,
      KeyConditionExpression: 'PK = :partition',
      ExpressionAttributeValues: { ':partition': partition },
    }),
  );
  return found.Items ?? [];
};

/** Hands the whole trail of an organization to the indexer, as the table's stream does; any number of times. */
const deliverTrail = async (organization: string) => deliver(await itemsUnder(`AUDIT#${organization}`));

const deliver = async (items: readonly Record<string, unknown>[]) => {
  const { documents, catalogTable } = kit.db;
  const { Records } = StreamEvent.parse({
    Records: items.map((item, at) => {
      const { PK = {}, SK = {}, ...rest } = marshall(item);
      return { dynamodb: { SequenceNumber: `${at + 1}`, Keys: { PK, SK }, NewImage: { PK, SK, ...rest } } };
    }),
  });
  const stopped = await indexBatch(
    {
      index: createPublicIndex(documents, catalogTable),
      feed: createChangeFeed(documents, catalogTable, kit.deps.clock),
      outbox: createOutbox(documents, catalogTable),
      origin: ORIGIN,
    },
    Records.map((record) => ({
      sequenceNumber: record.dynamodb.SequenceNumber,
      partition: record.dynamodb.Keys.PK.S,
      change: () => changeOf(record),
    })),
  );
  expect(stopped).toBeUndefined();
};

const hooked = async (domain: string, events: readonly string[] = WEBHOOK_EVENTS) => {
  const organization = await kit.organization('ada', domain);
  const body = { url: 'https://hooks.example/in', events };
  const made = await kit.call('POST', `${organization.path}/webhooks`, { body });
  expect(made.status).toBe(201);
  const messages = async () => {
    await deliverTrail(organization.id);
    await deliverTrail(organization.id);
    const items = await itemsUnder(`OUTBOX#${made.json.id}`);
    return items.map(({ body }) => JSON.parse(body));
  };
  return { ...organization, messages };
};

const look = () => runDue({ ...kit.deps, due: createDueIndex(kit.db.documents, kit.db.catalogTable) });

describe('an organization is told, once,', () => {
  test('that its proof is missing, not again at every look, and that it is withdrawn', async () => {
    const { id, path, messages } = await hooked('lapses.example');
    expect(await messages()).toEqual([]);
    kit.dns = new Map();
    kit.advance(31 * DAY);
    await look();
    const lapsing = {
      type: 'domain.lapsing',
      timestamp: expect.any(String),
      data: { organization: id, until: expect.any(String), url: `${ORIGIN}/api/employer${path}` },
    };
    expect(await messages()).toEqual([lapsing]);
    for (let day = 0; day < 3; day += 1) {
      kit.advance(DAY + 1);
      await look();
    }
    expect(await messages()).toEqual([lapsing]);
    kit.advance(15 * DAY);
    await look();
    await look();
    expect(await messages()).toMatchObject([lapsing, { type: 'domain.lapsed', data: { organization: id } }]);
  });

  test('who accepted an invitation, and not who founded it', async () => {
    kit.dns = new Map();
    const { id, path, messages } = await hooked('joined.example');
    const deaf = await hooked('deaf.example', ['role.ended']);
    for (const home of [path, deaf.path]) {
      const { link } = (await kit.call('POST', `${home}/invitations`, { body: { role: 'editor' } })).json;
      const token = link.split('/').at(-1);
      await kit.call('POST', `/invitations/${token}/acceptance`, { as: 'ben', body: {} });
    }
    const data = {
      organization: id,
      member: 'ben',
      role: 'editor',
      url: `${ORIGIN}/api/employer${path}/members`,
    };
    expect(await messages()).toMatchObject([{ type: 'member.joined', data }]);
    expect(await deaf.messages()).toEqual([]);
  });

  test('that somebody doubts a badge of it, and not of each answer', async () => {
    const { id, path, messages } = await hooked('doubted.example', ['badge.disputed']);
    const doubter = await kit.organization('bo', 'doubts.example');
    const badge = (await kit.call('POST', `${path}/achievements`, { body: achievement([]) })).json.id;
    const doubt = { achievement: badge, part: { kind: 'listing' }, reason: 'It is ours.' };
    const opened = await kit.call('POST', `${doubter.path}/disputes`, { as: 'bo', body: doubt });
    const deliverDoubts = async () =>
      deliver((await itemsUnder(`ORG#${id}`)).filter(({ type }) => type === 'dispute'));
    await deliverDoubts();
    await deliverDoubts();
    const answer = { decision: 'stands', text: 'It is ours.' };
    const at = `${path}/disputes/${opened.json.id}/answer`;
    expect((await kit.call('POST', at, { body: answer, ifMatch: '"1"' })).status).toBe(200);
    await deliverDoubts();
    expect(await messages()).toMatchObject([
      { type: 'badge.disputed', data: { achievement: badge, dispute: opened.json.id, by: doubter.id } },
    ]);
  });
});
