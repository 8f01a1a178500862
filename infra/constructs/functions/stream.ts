import type { Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { PREFIX } from '../../../functions/adapters/table/prefixes.ts';
import { RING_SORT } from '../../../functions/adapters/table/private/keyring-items.ts';
import { logicalId } from '../logical-id.ts';
import type { Surroundings } from './surroundings.ts';

/** Reading the table's stream, and setting aside what could not be worked on. */
export const readStream = ({ catalog, failedRecords, key }: Surroundings): readonly PolicyStatement[] => [
  new PolicyStatement({
    actions: [
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
    ],
    resources: [`${catalog.tableArn}/stream/*`],
  }),
  new PolicyStatement({ actions: ['s3:PutObject'], resources: [failedRecords.arnForObjects('*')] }),
  new PolicyStatement({ actions: ['s3:ListBucket'], resources: [failedRecords.bucketArn] }),
  new PolicyStatement({
    actions: ['kms:GenerateDataKey'],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `s3.${catalog.stack.region}.amazonaws.com` } },
  }),
];

/** What of the stream a function is handed, and how many batches of a shard at once. */
interface Following {
  readonly filters: readonly Record<string, unknown>[];
  readonly copies: number;
}

const keysLike = (keys: Record<string, readonly unknown[]>): Record<string, unknown> => ({
  dynamodb: {
    Keys: Object.fromEntries(Object.entries(keys).map(([key, S]) => [key, { S }])),
  },
});

/** The records of all partitions that begin with one of these. */
export const partitions = (...prefixes: readonly string[]): Record<string, unknown> =>
  keysLike({ PK: prefixes.map((prefix) => ({ prefix })) });

/** Which keys an organization has; of the sealed keys beside it the stream hands over none. */
export const KEYRINGS = keysLike({ PK: [{ prefix: PREFIX.key }], SK: [RING_SORT] });

/**
 * Hands the table's stream to a function that has the rights of `readStream`.
 * @throws Error when the table has no stream
 */
export const followStream = (
  handler: NodejsFunction,
  { catalog, failedRecords }: Surroundings,
  { filters, copies }: Following,
): void => {
  const eventSourceArn = catalog.tableStreamArn;
  if (eventSourceArn === undefined) throw new Error('the catalog table has no stream');
  handler.addEventSourceMapping('CatalogStream', {
    eventSourceArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 50,
    parallelizationFactor: copies,
    filters: filters.map((filter) => FilterCriteria.filter(filter)),
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 5,
    onFailure: { bind: () => ({ destination: failedRecords.bucketArn }) },
  });
};

/** Why two of the rights of `readStream` end in a wildcard. */
export const explainStream = (validations: Validations, { catalog, failedRecords }: Surroundings): void => {
  validations.acknowledge(
    {
      id: `AwsSolutions-IAM5[Resource::<${logicalId(catalog)}.Arn>/stream/*]`,
      reason: 'A stream has a new label each time it is made; the wildcard stands for that label alone.',
    },
    {
      id: `AwsSolutions-IAM5[Resource::<${logicalId(failedRecords)}.Arn>/*]`,
      reason: 'Lambda chooses the key under which it sets a failed batch aside.',
    },
  );
};
