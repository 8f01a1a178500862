import type { Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
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

/**
 * Hands the table's stream to a function that has the rights of `readStream`.
 * @throws Error when the table has no stream
 */
export const followStream = (handler: NodejsFunction, { catalog, failedRecords }: Surroundings): void => {
  const eventSourceArn = catalog.tableStreamArn;
  if (eventSourceArn === undefined) throw new Error('the catalog table has no stream');
  handler.addEventSourceMapping('CatalogStream', {
    eventSourceArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 50,
    parallelizationFactor: 4,
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
