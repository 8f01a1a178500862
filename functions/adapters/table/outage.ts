import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { StoreUnreachable } from '../../services/ports/store-unreachable.ts';

/** What Node says where no answer comes from the other end. */
const NETWORK: readonly unknown[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
];
/** DynamoDB's own words for "not now" that are no server errors. */
const THROTTLED: readonly string[] = [
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TimeoutError',
];

const statusOf = (error: object): number => {
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined;
  const known = typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata;
  return known ? Number(metadata.httpStatusCode) : 0;
};

const isOutage = (error: Error): boolean =>
  ('code' in error && NETWORK.includes(error.code)) ||
  THROTTLED.includes(error.name) ||
  ('$fault' in error && error.$fault === 'server') ||
  statusOf(error) >= 500;

/** Makes the client throw `StoreUnreachable` where DynamoDB cannot be reached, after its own tries. */
export const nameOutages = (client: DynamoDBClient): DynamoDBClient => {
  client.middlewareStack.add(
    (next) => async (command) => {
      try {
        return await next(command);
      } catch (error) {
        if (error instanceof Error && isOutage(error))
          throw new StoreUnreachable('the table did not answer', { cause: error });
        throw error;
      }
    },
    { step: 'initialize', priority: 'high', name: 'nameOutages' },
  );
  return client;
};
