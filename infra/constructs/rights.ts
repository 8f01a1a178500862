import { Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { ID_PREFIXES } from '../../functions/domain/ids.ts';

/**
 * Allows `actions` on the items of `table` (or of one of its indexes) whose partition key starts with one of
 * `prefixes`. `ForAllValues` alone passes when the key is absent from the request, hence `Null: false`.
 */
export const onItems = (
  table: ITable,
  prefixes: readonly string[],
  actions: readonly string[],
  indexName?: string,
): PolicyStatement =>
  new PolicyStatement({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [indexName === undefined ? table.tableArn : `${table.tableArn}/index/${indexName}`],
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}*`) },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  });

/** What a caller of a table needs of the key that encrypts it, through DynamoDB alone. */
export const throughDynamoDb = (key: IKey): PolicyStatement =>
  new PolicyStatement({
    actions: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(key).region}.amazonaws.com` } },
  });

/** Sealing and opening data keys, each bound to one organization (`kms:EncryptionContext`), and nothing else. */
export const forOrganizations = (key: IKey): PolicyStatement =>
  new PolicyStatement({
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: [key.keyArn],
    conditions: { StringLike: { 'kms:EncryptionContext:organization': `${ID_PREFIXES.organization}_*` } },
  });

/** One of the two halves of keeping the secrets of webhooks: who seals them cannot open them. */
export const forWebhooks = (key: IKey, action: 'kms:GenerateDataKey' | 'kms:Decrypt'): PolicyStatement =>
  new PolicyStatement({
    actions: [action],
    resources: [key.keyArn],
    conditions: { StringLike: { 'kms:EncryptionContext:webhook': `${ID_PREFIXES.webhook}_*` } },
  });
