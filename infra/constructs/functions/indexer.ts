import { Duration } from 'aws-cdk-lib';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import { INDEX, PREFIX } from '../../../functions/adapters/table/prefixes.ts';
import { onItems, throughDynamoDb } from '../rights.ts';
import { ServiceFunction } from './service-function.ts';
import { followStream, KEYRINGS, partitions, readStream } from './stream.ts';
import { invoke, type Surroundings } from './surroundings.ts';

/** The only writer of what is public; follows the table's stream. */
export const indexerFunction = (
  scope: Construct,
  surroundings: Surroundings,
  { courier }: { readonly courier: NodejsFunction },
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
      COURIER_FUNCTION: courier.functionName,
    },
    rights: [
      onItems(
        catalog,
        [PREFIX.public],
        ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
      ),
      // Deriving an organization again, from what is stored.
      onItems(catalog, [PREFIX.organization, PREFIX.version], ['GetItem', 'Query']),
      // The organization's own webhooks are told through the outbox; what is in it is the courier's.
      onItems(catalog, [PREFIX.webhook], ['Query']),
      onItems(catalog, [PREFIX.outbox], ['PutItem']),
      invoke(courier),
      onItems(catalog, [PREFIX.public], ['Query'], INDEX.listing),
      throughDynamoDb(key),
      ...readStream(surroundings),
    ],
  }).handler;
  followStream(handler, surroundings, {
    filters: [
      partitions(PREFIX.organization, PREFIX.version, PREFIX.signed, PREFIX.status, PREFIX.outbox),
      KEYRINGS,
    ],
    copies: 4,
  });
  return handler;
};
