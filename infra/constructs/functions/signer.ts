import { Duration } from 'aws-cdk-lib';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import { INDEX, PREFIX } from '../../../functions/adapters/table/prefixes.ts';
import { forOrganizations, onItems, throughDynamoDb } from '../rights.ts';
import { ServiceFunction } from './service-function.ts';
import type { Surroundings } from './surroundings.ts';

/** Signs what was published; the only one that opens an organization's keys. */
export const signerFunction = (scope: Construct, { catalog, key, origin }: Surroundings): NodejsFunction =>
  new ServiceFunction(scope, 'Signer', {
    entry: 'signer',
    description: 'Signs what was published; the only one that opens an organization’s keys',
    timeout: Duration.seconds(40),
    memorySize: 1769,
    concurrency: 10,
    environment: {
      CATALOG_TABLE: catalog.tableName,
      PUBLIC_ORIGIN: origin,
      SIGNING_KEY_ARN: key.keyArn,
    },
    rights: [
      // One statement for all that a transaction puts: its keys are judged together.
      onItems(
        catalog,
        [PREFIX.key, PREFIX.signed, PREFIX.status, PREFIX.audit, PREFIX.idempotency],
        ['PutItem'],
      ),
      onItems(
        catalog,
        [PREFIX.key, PREFIX.signed, PREFIX.status],
        ['GetItem', 'Query', 'UpdateItem', 'ConditionCheckItem'],
      ),
      onItems(catalog, [PREFIX.signed], ['Query'], INDEX.listing),
      throughDynamoDb(key),
      forOrganizations(key),
    ],
  }).handler;
