import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LocalCloud } from '../../../infra/local/cloud.ts';
import { s3Client } from '../../../infra/local/edge/buckets.ts';
import { dynamoDb, eventually, startSmallCloud } from './small-cloud.ts';
import { smallTemplate } from './small-template.ts';

const STREAM = { 'Fn::GetAtt': ['Table', 'StreamArn'] };

/** Copies each item under `PUB#`; its own copies must not reach it. A poison item makes it throw. */
const INDEX = `export const handler = async ({ Records }) => {
  for (const { dynamodb: { NewImage }, eventSourceARN, awsRegion } of Records) {
    if (!NewImage) continue;
    if (NewImage.poison) throw new Error('poison');
    const Item = { ...NewImage, PK: { S: 'PUB#' + NewImage.PK.S }, from: { S: eventSourceARN + ' ' + awsRegion } };
    const { status } = await dynamo('PutItem', { Item });
    if (status !== 200) throw new Error('not written');
  }
};`;

const { directory } = smallTemplate(
  {
    Index: {
      code: INDEX,
      statements: [
        {
          Effect: 'Allow',
          Action: ['dynamodb:DescribeStream', 'dynamodb:GetShardIterator', 'dynamodb:GetRecords'],
          Resource: STREAM,
        },
        { Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: { 'Fn::GetAtt': ['Table', 'Arn'] } },
        { Effect: 'Allow', Action: 's3:PutObject', Resource: { 'Fn::Sub': `\${Failed.Arn}/*` } },
      ],
    },
  },
  {
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: STREAM,
        FunctionName: { Ref: 'Index' },
        StartingPosition: 'TRIM_HORIZON',
        BatchSize: 10,
        FilterCriteria: {
          Filters: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((prefix) => ({
            Pattern: JSON.stringify({ dynamodb: { Keys: { PK: { S: [{ prefix }] } } } }),
          })),
        },
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 1,
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Failed', 'Arn'] } } },
      },
    },
  },
);

const put = (cloud: LocalCloud, pk: string, more: object = {}) =>
  dynamoDb(cloud, 'PutItem', { Item: { PK: { S: pk }, SK: { S: 'x' }, ...more } });

const copyOf = (cloud: LocalCloud, pk: string) =>
  eventually(async () => {
    const Key = { PK: { S: `PUB#${pk}` }, SK: { S: 'x' } };
    return (await dynamoDb(cloud, 'GetItem', { Key }))['Item'];
  });

let cloud: LocalCloud;
const lines: string[] = [];
beforeAll(async () => {
  cloud = await startSmallCloud(directory, { onLine: (line) => lines.push(line) });
});
afterAll(async () => {
  await cloud.close();
  rmSync(directory, { recursive: true });
});

it('hands every change of the table to the function, as AWS words it', async () => {
  await put(cloud, 'a');
  expect(await copyOf(cloud, 'a')).toMatchObject({
    from: { S: 'arn:aws:dynamodb:us-east-1:000000000000:table/Small-Table/stream/local us-east-1' },
  });
});

it('sets a poison record aside in the bucket and goes on with those around it', async () => {
  await Promise.all([put(cloud, 'b'), put(cloud, 'c', { poison: { BOOL: true } }), put(cloud, 'd')]);
  await copyOf(cloud, 'b');
  await copyOf(cloud, 'd');
  const line = await eventually(() => lines.find((candidate) => candidate.includes('set aside 1 record(s)')));
  expect(line).toMatch(/^Index: .*after 2 attempts: Error: poison/);

  const s3 = s3Client(cloud.endpoints['AWS_ENDPOINT_URL_S3'] ?? '', cloud.administrator.accessKeyId);
  const read = async (path: string) => (await s3.send('GET', 'small-failed', path, {})).body.toString('utf8');
  const key = await eventually(async () => /<Key>(.*?)<\/Key>/.exec(await read('?list-type=2'))?.[1]);
  const failure = JSON.parse(await read(`/${key}`));
  expect(failure).toMatchObject({
    requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
    DDBStreamBatchInfo: { batchSize: 1 },
  });
  expect(JSON.parse(failure.payload).Records[0].dynamodb.NewImage.PK).toEqual({ S: 'c' });
});

it('goes on where it stopped after a restart, with what was written meanwhile', async () => {
  await cloud.close();
  cloud = await startSmallCloud(directory, { onLine: (line) => lines.push(line) });
  await put(cloud, 'e');
  await copyOf(cloud, 'e');
  expect(lines.filter((line) => line.includes('set aside'))).toHaveLength(1);
});
