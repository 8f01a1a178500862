import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynamoDb } from '../../../infra/local/dynamodb/engine.ts';

/** As many rows as an import works on at once. */
const AT_ONCE = 10;
const TABLE = 'catalog';
const TEXT = 'x'.repeat(700);

const key = (name: string, type: 'HASH' | 'RANGE') => ({ AttributeName: name, KeyType: type });

/**
 * Writes what an import writes for published rows straight into the engine: a transaction of three items, then one of
 * a check and three.
 * @returns seconds
 */
export const engineAlone = async (rows: number): Promise<number> => {
  const directory = mkdtempSync(join(tmpdir(), 'bench-engine-'));
  const engine = await startDynamoDb(join(directory, 'dynamodb.db'));
  const put = (PK: string, SK: string) => ({
    Put: { TableName: TABLE, Item: { PK: { S: PK }, SK: { S: SK }, text: { S: TEXT } } },
  });
  const check = {
    ConditionCheck: {
      TableName: TABLE,
      Key: { PK: { S: 'ORG#1' }, SK: { S: 'ORG' } },
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  };
  try {
    await engine.call('CreateTable', {
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['PK', 'SK'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [key('PK', 'HASH'), key('SK', 'RANGE')],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
    const began = performance.now();
    let next = 0;
    const write = async (): Promise<void> => {
      while (next < rows) {
        const row = next;
        next += 1;
        const drafted = [put('ORG#1', `ROLE#${row}`), put('ORG#1', `KEY#${row}`), put('AUDIT#1', `${row}-1`)];
        await engine.call('TransactWriteItems', { TransactItems: drafted });
        const published = [
          put('ORG#1', `ROLE#${row}`),
          put(`VERSION#${row}`, '1'),
          put('AUDIT#1', `${row}-2`),
        ];
        await engine.call('TransactWriteItems', { TransactItems: [check, ...published] });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, write));
    return (performance.now() - began) / 1_000;
  } finally {
    await engine.close();
    rmSync(directory, { recursive: true });
  }
};
