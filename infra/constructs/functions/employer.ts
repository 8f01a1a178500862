import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import { DESK_PREFIX, INDEX, PREFIX } from '../../../functions/adapters/table/prefixes.ts';
import { forWebhooks, onItems } from '../rights.ts';
import { ServiceFunction } from './service-function.ts';
import { invoke, readPublic, type Surroundings } from './surroundings.ts';

/** Authenticated writes of organizations, and the pages for them. */
export const employerFunction = (
  scope: Construct,
  surroundings: Surroundings,
  {
    outbound,
    signer,
    presentation,
  }: {
    readonly outbound: NodejsFunction;
    readonly signer: NodejsFunction;
    readonly presentation: NodejsFunction;
  },
): NodejsFunction => {
  const { catalog, sessions, imports, key, origin, issuer, clientId } = surroundings;
  const onImports = [
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: [imports.arnForObjects('imports/*')],
    }),
    new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `s3.${catalog.stack.region}.amazonaws.com` } },
    }),
  ];
  return new ServiceFunction(scope, 'Employer', {
    entry: 'employer',
    description: 'Authenticated writes of organizations, and the pages for them',
    timeout: Duration.seconds(20),
    memorySize: 1024,
    concurrency: 20,
    environment: {
      CATALOG_TABLE: catalog.tableName,
      SESSION_TABLE: sessions.tableName,
      PUBLIC_ORIGIN: origin,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: clientId,
      OUTBOUND_FUNCTION: outbound.functionName,
      SECRETS_KEY_ARN: key.keyArn,
      SIGNER_FUNCTION: signer.functionName,
      PRESENTATION_FUNCTION: presentation.functionName,
      IMPORTS_BUCKET: imports.bucketName,
    },
    rights: [
      ...onImports,
      // One statement for all that a transaction puts: its keys are judged together.
      onItems(
        catalog,
        [
          PREFIX.organization,
          PREFIX.unique,
          PREFIX.idempotency,
          PREFIX.version,
          PREFIX.audit,
          PREFIX.webhook,
          PREFIX.outbox,
        ],
        ['PutItem'],
      ),
      onItems(
        catalog,
        [PREFIX.organization, PREFIX.unique, PREFIX.idempotency, PREFIX.webhook],
        ['GetItem', 'Query', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
      ),
      onItems(catalog, [PREFIX.audit, PREFIX.outbox], ['Query']),
      onItems(catalog, [PREFIX.subject], ['Query'], INDEX.listing),
      onItems(sessions, [DESK_PREFIX], ['GetItem', 'PutItem', 'DeleteItem']),
      ...readPublic(surroundings),
      forWebhooks(key, 'kms:GenerateDataKey'),
      invoke(outbound),
      invoke(signer),
      invoke(presentation),
    ],
  }).handler;
};
