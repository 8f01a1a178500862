import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import { PREFIX } from '../../../functions/adapters/table/prefixes.ts';
import { PROFILE_PARTITIONS, ROLE_PARTITIONS } from '../../../functions/adapters/table/public-items.ts';
import { onItems, throughDynamoDb } from '../rights.ts';
import { ServiceFunction } from './service-function.ts';
import { followStream, KEYRINGS, partitions, readStream } from './stream.ts';
import { invoke, type Surroundings } from './surroundings.ts';

/** Has the signer sign what became public; follows the table's stream, and a schedule starts it for what waits. */
export const endorserFunction = (
  scope: Construct,
  surroundings: Surroundings,
  { signer }: { readonly signer: NodejsFunction },
): NodejsFunction => {
  const { catalog, key } = surroundings;
  const handler = new ServiceFunction(scope, 'Endorser', {
    entry: 'endorser',
    description: 'Has the signer sign what became public, and again what could not be signed',
    timeout: Duration.seconds(60),
    memorySize: 256,
    concurrency: 5,
    environment: { CATALOG_TABLE: catalog.tableName, SIGNER_FUNCTION: signer.functionName },
    rights: [
      onItems(catalog, [PREFIX.public], ['GetItem', 'BatchGetItem']),
      onItems(catalog, [PREFIX.unsigned], ['Query', 'PutItem', 'DeleteItem']),
      throughDynamoDb(key),
      invoke(signer),
      ...readStream(surroundings),
    ],
  }).handler;
  followStream(handler, surroundings, {
    filters: [partitions(ROLE_PARTITIONS, PROFILE_PARTITIONS), KEYRINGS],
    copies: 1,
  });
  new Rule(scope, 'SignWhatWaits', {
    description: 'Has the endorser ask again for signatures that could not be made',
    schedule: Schedule.rate(Duration.minutes(5)),
    targets: [new LambdaFunction(handler, { retryAttempts: 0, maxEventAge: Duration.minutes(5) })],
  });
  return handler;
};
