import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import { INDEX, PREFIX } from '../../../functions/adapters/table/prefixes.ts';
import { forWebhooks, onItems, throughDynamoDb } from '../rights.ts';
import { ServiceFunction } from './service-function.ts';
import { invoke, type Surroundings } from './surroundings.ts';

/** Sends the messages to webhooks; the only one that opens their secrets. A schedule starts it each minute. */
export const courierFunction = (
  scope: Construct,
  { catalog, key }: Surroundings,
  { outbound }: { readonly outbound: NodejsFunction },
): NodejsFunction => {
  const handler = new ServiceFunction(scope, 'Courier', {
    entry: 'courier',
    description:
      'Signs messages to webhooks and has outbound send them; the only one that opens their secrets',
    timeout: Duration.seconds(120),
    memorySize: 256,
    concurrency: 5,
    environment: {
      CATALOG_TABLE: catalog.tableName,
      OUTBOUND_FUNCTION: outbound.functionName,
      SECRETS_KEY_ARN: key.keyArn,
    },
    rights: [
      onItems(catalog, [PREFIX.webhook, PREFIX.outbox], ['GetItem', 'UpdateItem']),
      onItems(catalog, [PREFIX.due], ['Query'], INDEX.due),
      throughDynamoDb(key),
      forWebhooks(key, 'kms:Decrypt'),
      invoke(outbound),
    ],
  }).handler;
  new Rule(scope, 'EveryMinute', {
    description: 'Has the courier send the messages whose time has come',
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaFunction(handler, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
  });
  return handler;
};
