import { Duration } from 'aws-cdk-lib';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import { SESSION_PREFIX } from '../../../functions/adapters/table/prefixes.ts';
import { onItems } from '../rights.ts';
import { ServiceFunction } from './service-function.ts';
import { readPublic, type Surroundings } from './surroundings.ts';

/** Server-rendered pages; owns the CSP header. */
export const webFunction = (scope: Construct, surroundings: Surroundings): NodejsFunction => {
  const { catalog, sessions, origin, disputes } = surroundings;
  return new ServiceFunction(scope, 'Web', {
    entry: 'web',
    description: 'Server-rendered pages',
    timeout: Duration.seconds(10),
    memorySize: 1024,
    concurrency: 50,
    environment: {
      CATALOG_TABLE: catalog.tableName,
      SESSION_TABLE: sessions.tableName,
      PUBLIC_ORIGIN: origin,
      DISPUTE_ADDRESS: disputes,
    },
    rights: [...readPublic(surroundings), onItems(sessions, [SESSION_PREFIX], ['GetItem'])],
  }).handler;
};
