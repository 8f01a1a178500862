import { Logger } from '@aws-lambda-powertools/logger';
import * as z from 'zod';
import { systemClock } from '../adapters/ambient/system.ts';
import { createKms } from '../adapters/keys/kms-client.ts';
import { createSecretOpener } from '../adapters/keys/secret-sealer.ts';
import { createLambdaClient } from '../adapters/net/outbound-client.ts';
import { createOutboundMessenger } from '../adapters/net/outbound-messenger.ts';
import { createTableClient } from '../adapters/table/client.ts';
import { DeliveryNames } from '../adapters/table/courier-call.ts';
import { createDeliveryQueue } from '../adapters/table/delivery-queue.ts';
import { deliver } from '../services/webhooks/deliver.ts';
import { readCredentials, readEnvironment } from './environment.ts';

const { CATALOG_TABLE, OUTBOUND_FUNCTION, SECRETS_KEY_ARN, AWS_REGION } = readEnvironment(
  'CATALOG_TABLE',
  'OUTBOUND_FUNCTION',
  'SECRETS_KEY_ARN',
  'AWS_REGION',
);
const dependencies = {
  queue: createDeliveryQueue(createTableClient(), CATALOG_TABLE),
  secrets: createSecretOpener(
    createKms({
      keyId: SECRETS_KEY_ARN,
      region: AWS_REGION,
      endpoint: process.env['AWS_ENDPOINT_URL_KMS'],
      credentials: readCredentials,
    }),
  ),
  messenger: createOutboundMessenger(createLambdaClient(), OUTBOUND_FUNCTION),
  clock: systemClock,
};
const logger = new Logger({ serviceName: 'courier' });

/** The indexer names new messages; the schedule names none and means those whose time has come. */
const Call = z.object({ deliveries: DeliveryNames.optional() });

/**
 * Sends messages to webhooks: signs them and has `outbound` post them.
 * @throws when something of ours failed; what was not sent is still due.
 */
export const handler = async (event: unknown): Promise<void> => {
  const counts = await deliver(dependencies, Call.parse(event).deliveries);
  if (counts.delivered + counts.failed + counts.passed > 0) logger.info('messages', { ...counts });
};
