import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { INDEX, PREFIX } from '../../../functions/adapters/table/prefixes.ts';
import { onItems, throughDynamoDb } from '../rights.ts';

/** What of the stack the functions stand in. */
export interface Surroundings {
  readonly catalog: Table;
  readonly sessions: Table;
  readonly failedRecords: Bucket;
  readonly imports: Bucket;
  readonly key: IKey;
  readonly origin: string;
  /** Who is told that a verdict is wrong. */
  readonly disputes: string;
  readonly issuer: string;
  readonly clientId: string;
}

/** Reading what anyone may read. */
export const readPublic = ({ catalog, key }: Surroundings): readonly PolicyStatement[] => [
  onItems(catalog, [PREFIX.public], ['GetItem', 'BatchGetItem', 'Query']),
  onItems(catalog, [PREFIX.public], ['Query'], INDEX.listing),
  throughDynamoDb(key),
];

/** Calling one function, and waiting for its answer or not. */
export const invoke = (target: IFunction): PolicyStatement =>
  new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] });
