import { Duration } from 'aws-cdk-lib';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import { ServiceFunction } from './service-function.ts';

/** The one way out: looks up what strangers named. */
export const outboundFunction = (scope: Construct): NodejsFunction =>
  new ServiceFunction(scope, 'Outbound', {
    entry: 'outbound',
    description: 'The one way out: looks up what strangers named',
    timeout: Duration.seconds(10),
    memorySize: 256,
    concurrency: 20,
    environment: {},
    rights: [],
  }).handler;
