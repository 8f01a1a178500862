import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import { INDEX, PREFIX } from '../../../functions/adapters/table/prefixes.ts';
import { onItems, throughDynamoDb } from '../rights.ts';
import { ServiceFunction } from './service-function.ts';
import { invoke, type Surroundings } from './surroundings.ts';

/** What becomes true by time alone; a schedule starts it. */
export const clockFunction = (
  scope: Construct,
  { catalog, key, origin }: Surroundings,
  { outbound }: { readonly outbound: NodejsFunction },
): NodejsFunction => {
  const handler = new ServiceFunction(scope, 'Clock', {
    entry: 'clock',
    description: 'What becomes true by time alone',
    timeout: Duration.seconds(60),
    memorySize: 256,
    concurrency: 1,
    environment: {
      CATALOG_TABLE: catalog.tableName,
      PUBLIC_ORIGIN: origin,
      OUTBOUND_FUNCTION: outbound.functionName,
    },
    rights: [
      onItems(catalog, [PREFIX.due], ['Query'], INDEX.due),
      onItems(catalog, [PREFIX.organization, PREFIX.version, PREFIX.audit], ['PutItem']),
      onItems(catalog, [PREFIX.organization], ['GetItem', 'Query', 'UpdateItem', 'ConditionCheckItem']),
      // A proof that is withdrawn gives its domain back.
      onItems(catalog, [PREFIX.domain], ['DeleteItem']),
      throughDynamoDb(key),
      invoke(outbound),
    ],
  }).handler;
  new Rule(scope, 'EveryFiveMinutes', {
    description: 'Starts the clock function',
    schedule: Schedule.rate(Duration.minutes(5)),
    targets: [new LambdaFunction(handler, { retryAttempts: 2, maxEventAge: Duration.minutes(5) })],
  });
  return handler;
};
