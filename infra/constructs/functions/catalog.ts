import { Duration } from 'aws-cdk-lib';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import { ServiceFunction } from './service-function.ts';
import { readPublic, type Surroundings } from './surroundings.ts';

/** The public read API. */
export const catalogFunction = (scope: Construct, surroundings: Surroundings): NodejsFunction => {
  const { catalog, origin } = surroundings;
  return new ServiceFunction(scope, 'PublicCatalog', {
    entry: 'catalog',
    description: 'Public read API',
    timeout: Duration.seconds(10),
    memorySize: 512,
    concurrency: 50,
    environment: { CATALOG_TABLE: catalog.tableName, PUBLIC_ORIGIN: origin },
    rights: readPublic(surroundings),
  }).handler;
};
