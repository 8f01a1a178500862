import { describe, expect, it } from 'vitest';
import { dynamoDbAccess, type Tables } from '../../../infra/local/iam/dynamodb-access.ts';
import type { Json } from '../../../infra/local/template/json.ts';

const ARN = 'arn:aws:dynamodb:us-east-1:000000000000:table/catalog';
const TABLES: Tables = new Map([
  [
    'catalog',
    { arn: ARN, partitionKey: 'PK', indexes: new Map([['GSI1', 'GSI1PK']]), encryptionKeyArn: undefined },
  ],
  ['numbers', { arn: `${ARN}2`, partitionKey: 'id', indexes: new Map(), encryptionKeyArn: 'arn:key' }],
]);

const S = (value: string) => ({ S: value });
const item = (key: string) => ({ PK: S(key), SK: S('x') });

/** `Action resource [leading keys]`, one line a request. */
const access = (operation: string, input: Json) =>
  dynamoDbAccess(operation, input, TABLES).map(
    ({ action, resource, context }) =>
      `${action} ${resource.replace(ARN, 'T')} ${JSON.stringify(context['dynamodb:leadingkeys'] ?? context)}`,
  );

const query = (more: Record<string, Json>): Json => ({
  TableName: 'catalog',
  ExpressionAttributeValues: { ':pk': S('PUB#1'), ':sk': S('ORG#other') },
  ...more,
});

describe('the leading keys of a request', () => {
  it.each<[string, string, Json, string[]]>([
    ['GetItem', 'GetItem', { TableName: 'catalog', Key: item('A') }, ['dynamodb:GetItem T ["A"]']],
    ['PutItem', 'PutItem', { TableName: 'catalog', Item: item('A') }, ['dynamodb:PutItem T ["A"]']],
    ['UpdateItem', 'UpdateItem', { TableName: 'catalog', Key: item('A') }, ['dynamodb:UpdateItem T ["A"]']],
    ['DeleteItem', 'DeleteItem', { TableName: 'catalog', Key: item('A') }, ['dynamodb:DeleteItem T ["A"]']],
    ['a table named by its ARN', 'GetItem', { TableName: ARN, Key: item('A') }, ['dynamodb:GetItem T ["A"]']],
    [
      'an item without the key',
      'PutItem',
      { TableName: 'catalog', Item: { SK: S('x') } },
      ['dynamodb:PutItem T []'],
    ],
    [
      'Query',
      'Query',
      query({ KeyConditionExpression: 'PK = :pk AND begins_with(SK, :sk)' }),
      ['dynamodb:Query T ["PUB#1"]'],
    ],
    [
      'Query with the sort key first',
      'Query',
      query({ KeyConditionExpression: 'SK = :sk AND PK = :pk' }),
      ['dynamodb:Query T ["PUB#1"]'],
    ],
    [
      'Query with names',
      'Query',
      query({
        KeyConditionExpression: '(#s=:sk) AND (#p=:pk)',
        ExpressionAttributeNames: { '#p': 'PK', '#s': 'SK' },
      }),
      ['dynamodb:Query T ["PUB#1"]'],
    ],
    [
      'Query of an index: its own key',
      'Query',
      query({ IndexName: 'GSI1', KeyConditionExpression: 'GSI1PK = :pk AND GSI1SK BETWEEN :sk AND :sk' }),
      ['dynamodb:Query T/index/GSI1 ["PUB#1"]'],
    ],
    [
      "Query of an index by the table's key",
      'Query',
      query({ IndexName: 'GSI1', KeyConditionExpression: 'PK = :pk' }),
      ['dynamodb:Query T/index/GSI1 []'],
    ],
    [
      'Query of an index that is not there',
      'Query',
      query({ IndexName: 'GSI9', KeyConditionExpression: 'PK = :pk' }),
      [],
    ],
    [
      'Query by a sort key alone',
      'Query',
      query({ KeyConditionExpression: 'SK = :pk' }),
      ['dynamodb:Query T []'],
    ],
    ['Scan', 'Scan', { TableName: 'catalog' }, ['dynamodb:Scan T []']],
    [
      'Scan of an index',
      'Scan',
      { TableName: 'catalog', IndexName: 'GSI1' },
      ['dynamodb:Scan T/index/GSI1 []'],
    ],
    ['PartiQL', 'ExecuteStatement', { Statement: 'SELECT * FROM catalog' }, ['dynamodb:PartiQLSelect * []']],
    ['what is not on a table', 'ListTables', {}, ['dynamodb:ListTables * []']],
    [
      'BatchGetItem',
      'BatchGetItem',
      { RequestItems: { catalog: { Keys: [item('A'), item('B')] } } },
      ['dynamodb:BatchGetItem T ["A","B"]'],
    ],
    [
      'BatchWriteItem',
      'BatchWriteItem',
      {
        RequestItems: {
          catalog: [{ PutRequest: { Item: item('A') } }, { DeleteRequest: { Key: item('B') } }],
        },
      },
      ['dynamodb:BatchWriteItem T ["A","B"]'],
    ],
    [
      'TransactGetItems',
      'TransactGetItems',
      { TransactItems: [{ Get: { TableName: 'catalog', Key: item('A') } }] },
      ['dynamodb:GetItem T ["A"]'],
    ],
    [
      'a number as a key, on an encrypted table',
      'GetItem',
      { TableName: 'numbers', Key: { id: { N: '7' } } },
      [
        'dynamodb:GetItem T2 ["7"]',
        'kms:Decrypt arn:key {"kms:viaservice":["dynamodb.us-east-1.amazonaws.com"]}',
      ],
    ],
  ])('%s', (_, operation, input, expected) => {
    expect(access(operation, input)).toEqual(expected);
  });

  it('of a transaction are those of each action under it', () => {
    const input = {
      TransactItems: [
        { Put: { TableName: 'catalog', Item: item('ORG#1') } },
        { Put: { TableName: 'catalog', Item: item('AUDIT#1') } },
        { Update: { TableName: 'catalog', Key: item('ORG#2') } },
        { Delete: { TableName: 'catalog', Key: item('ORG#3') } },
        { ConditionCheck: { TableName: 'catalog', Key: item('ORG#4') } },
      ],
    };
    expect(access('TransactWriteItems', input)).toEqual([
      'dynamodb:PutItem T ["ORG#1","AUDIT#1"]',
      'dynamodb:UpdateItem T ["ORG#2"]',
      'dynamodb:DeleteItem T ["ORG#3"]',
      'dynamodb:ConditionCheckItem T ["ORG#4"]',
    ]);
  });
});
