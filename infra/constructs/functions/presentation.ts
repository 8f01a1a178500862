import { Duration } from 'aws-cdk-lib';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import { SESSION_PREFIX } from '../../../functions/adapters/table/prefixes.ts';
import { onItems } from '../rights.ts';
import { ServiceFunction } from './service-function.ts';
import { invoke, readPublic, type Surroundings } from './surroundings.ts';

/** The one that meets strangers' JSON. */
export const presentationFunction = (
  scope: Construct,
  surroundings: Surroundings,
  { outbound }: { readonly outbound: NodejsFunction },
): NodejsFunction => {
  const { catalog, sessions, origin } = surroundings;
  return new ServiceFunction(scope, 'Presentation', {
    entry: 'presentation',
    description: "Sessions, wallet protocols and verification: the one that meets strangers' JSON",
    timeout: Duration.seconds(20),
    memorySize: 1769,
    concurrency: 20,
    environment: {
      CATALOG_TABLE: catalog.tableName,
      SESSION_TABLE: sessions.tableName,
      PUBLIC_ORIGIN: origin,
      OUTBOUND_FUNCTION: outbound.functionName,
    },
    rights: [
      ...readPublic(surroundings),
      onItems(sessions, [SESSION_PREFIX], ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem']),
      invoke(outbound),
    ],
  }).handler;
};
