import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { nameOutages } from './outage.ts';

/**
 * The client of both tables; where they are comes from the SDK's own environment. Short timeouts: a function that
 * waits longer than its caller does no good.
 */
export const createTableClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    nameOutages(
      new DynamoDBClient({
        maxAttempts: 3,
        requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
      }),
    ),
    { marshallOptions: { removeUndefinedValues: true } },
  );
