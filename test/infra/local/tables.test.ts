import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DynamoDbEngine, startDynamoDb } from '../../../infra/local/dynamodb/engine.ts';
import { createTables } from '../../../infra/local/dynamodb/tables.ts';
import { deploy } from '../../../infra/local/template/deployment.ts';
import { type Json, list, member } from '../../../infra/local/template/json.ts';
import { parseTemplate } from '../../../infra/local/template/template.ts';

const directory = mkdtempSync(join(tmpdir(), 'tables-'));
let engine: DynamoDbEngine;
beforeAll(async () => {
  engine = await startDynamoDb(join(directory, 'dynamodb.db'));
});
afterAll(async () => {
  await engine.close();
  rmSync(directory, { recursive: true });
});

const key = (name: string, type = 'HASH') => ({ AttributeName: name, KeyType: type });
const index = (IndexName: string) => ({
  IndexName,
  KeySchema: [key(IndexName.slice(-1))],
  Projection: { ProjectionType: 'ALL' },
});
const attributes = (indexes: readonly string[]) =>
  [...new Set(['PK', ...indexes.map((name) => name.slice(-1))])].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  }));
const STREAM = { StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' } };

/** Each index has the one attribute that its name ends with. */
const create = ({
  indexes = [],
  ...properties
}: {
  readonly indexes?: readonly string[];
  [name: string]: unknown;
}) =>
  createTables(
    deploy(
      parseTemplate({
        Resources: {
          Table: {
            Type: 'AWS::DynamoDB::Table',
            Properties: {
              TableName: 'changing',
              KeySchema: [key('PK')],
              AttributeDefinitions: attributes(indexes),
              ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes.map(index) }),
              TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
              ...properties,
            },
          },
        },
      }),
      { stack: 'S', origin: 'http://localhost', issuer: 'http://x', clientId: 'c', parameters: {} },
    ),
    engine,
  );

const query = async (IndexName: string, attribute: string): Promise<Json | undefined> =>
  member(
    await engine.call('Query', {
      TableName: 'changing',
      IndexName,
      KeyConditionExpression: `${attribute} = :v`,
      ExpressionAttributeValues: { ':v': { S: '1' } },
    }),
    'Count',
  );

const described = async () => member(await engine.call('DescribeTable', { TableName: 'changing' }), 'Table');

describe('a table over changes of its template', () => {
  it('is made with its index, stream and TTL', async () => {
    const [table] = await create({ indexes: ['by-a'], ...STREAM });
    expect(table?.engineStreamArn).toContain('changing');
    const Item = { PK: { S: 'x' }, a: { S: '1' }, b: { S: '1' } };
    await engine.call('PutItem', { TableName: 'changing', Item });
    expect(await query('by-a', 'a')).toBe(1);
    const ttl = await engine.call('DescribeTimeToLive', { TableName: 'changing' });
    expect(member(member(ttl, 'TimeToLiveDescription'), 'AttributeName')).toBe('expiresAt');
  });

  it('stays as it is when nothing changed', async () => {
    const [before] = await create({ indexes: ['by-a'], ...STREAM });
    const [after] = await create({ indexes: ['by-a'], ...STREAM });
    expect(after).toEqual(before);
    expect(await query('by-a', 'a')).toBe(1);
  });

  it('gets an index that is new, filled with what is there, and loses one that is gone', async () => {
    await create({ indexes: ['by-b'], ...STREAM });
    expect(await query('by-b', 'b')).toBe(1);
    await expect(query('by-a', 'a')).rejects.toThrow(/index/);
  });

  it('gets an index anew when its key changed', async () => {
    const GlobalSecondaryIndexes = [{ ...index('by-b'), KeySchema: [key('a')] }];
    await create({ GlobalSecondaryIndexes, AttributeDefinitions: attributes(['by-a']), ...STREAM });
    expect(await query('by-b', 'a')).toBe(1);
    expect(list(member(await described(), 'GlobalSecondaryIndexes'))).toHaveLength(1);
  });

  it('stops streaming without a stream in the template', async () => {
    await create({});
    expect(member(member(await described(), 'StreamSpecification'), 'StreamEnabled')).not.toBe(true);
  });

  it('is not replaced behind its owner’s back', async () => {
    const changed = create({ KeySchema: [key('a')] });
    await expect(changed).rejects.toThrow(/key of table Table changed.*--reset/);
  });
});

/** How the engine asks for a table's records, at every write and for every batch. */
const QUESTIONS = [
  'SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = ?1',
  `SELECT keys_json FROM _stream_records WHERE table_name = ?1 AND shard_id = ?2
   AND CAST(sequence_number AS INTEGER) > ?3 ORDER BY CAST(sequence_number AS INTEGER) ASC LIMIT ?4`,
];

it('numbers a change without reading the changes before it, also in a data directory from before', async () => {
  const file = join(directory, 'older.db');
  await (await startDynamoDb(file)).close();
  const during = <T>(use: (database: DatabaseSync) => T): T => {
    const database = new DatabaseSync(file);
    const result = use(database);
    database.close();
    return result;
  };
  // `Rewind` begins to read all records.
  const readsAll = (database: DatabaseSync) =>
    QUESTIONS.map((question) => {
      const steps = database.prepare(`EXPLAIN ${question}`).all();
      return steps.some(({ opcode }) => opcode === 'Rewind');
    });
  during((database) => database.exec('DROP INDEX stream_order'));
  expect(during(readsAll)).toEqual([true, true]);
  await (await startDynamoDb(file)).close();
  expect(during(readsAll)).toEqual([false, false]);
});
