import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import { INDEX, PREFIX } from '../../../functions/adapters/table/prefixes.ts';
import { onItems, throughDynamoDb } from '../rights.ts';
import { ServiceFunction } from './service-function.ts';
import { followStream, readStream } from './stream.ts';
import { invoke, type Surroundings } from './surroundings.ts';

/** The only writer of what is public; follows the table's stream. */
export const indexerFunction = (
  scope: Construct,
  surroundings: Surroundings,
  { signer, courier }: { readonly signer: NodejsFunction; readonly courier: NodejsFunction },
): NodejsFunction => {
  const { catalog, key, origin } = surroundings;
  const handler = new ServiceFunction(scope, 'Indexer', {
    entry: 'indexer',
    description: 'Table stream to public items; the only writer of what is public',
    timeout: Duration.seconds(60),
    memorySize: 512,
    concurrency: 10,
    environment: {
      CATALOG_TABLE: catalog.tableName,
      PUBLIC_ORIGIN: origin,
      SIGNER_FUNCTION: signer.functionName,
      COURIER_FUNCTION: courier.functionName,
    },
    rights: [
      onItems(
        catalog,
        [PREFIX.public],
        ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
      ),
      // What waits for its signature is the one thing that is public for a while only.
      onItems(catalog, [`${PREFIX.public}UNSIGNED#`], ['DeleteItem']),
      invoke(signer),
      // The organization's own webhooks are told through the outbox; what is in it is the courier's.
      onItems(catalog, [PREFIX.webhook], ['Query']),
      onItems(catalog, [PREFIX.outbox], ['PutItem']),
      invoke(courier),
      onItems(catalog, [PREFIX.public], ['Query'], INDEX.listing),
      throughDynamoDb(key),
      ...readStream(surroundings),
    ],
  }).handler;
  new Rule(scope, 'SignWhatWaits', {
    description: 'Has the indexer ask again for signatures that could not be made',
    schedule: Schedule.rate(Duration.minutes(5)),
    targets: [new LambdaFunction(handler, { retryAttempts: 0, maxEventAge: Duration.minutes(5) })],
  });
  followStream(handler, surroundings);
  return handler;
};
