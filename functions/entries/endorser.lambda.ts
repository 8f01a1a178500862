import * as z from 'zod';
import { createEndorser } from '../adapters/keys/signer-client.ts';
import { createLambdaClient } from '../adapters/net/outbound-client.ts';
import { createTableClient } from '../adapters/table/client.ts';
import { signingCauseOf } from '../adapters/table/signing-cause.ts';
import { StreamEvent } from '../adapters/table/stream-change.ts';
import { createUnsigned } from '../adapters/table/unsigned.ts';
import { haveSigned, signWaiting } from '../services/signing/have-signed.ts';
import { readEnvironment } from './environment.ts';

const { CATALOG_TABLE, SIGNER_FUNCTION } = readEnvironment('CATALOG_TABLE', 'SIGNER_FUNCTION');
/** Milliseconds; less than this function has for a batch. */
const SIGNER_ANSWERS_WITHIN = 40_000;
const dependencies = {
  unsigned: createUnsigned(createTableClient(), CATALOG_TABLE),
  endorser: createEndorser(createLambdaClient(SIGNER_ANSWERS_WITHIN), SIGNER_FUNCTION),
};

/** The event of the schedule that tries again what could not be signed. */
const ScheduledEvent = z.looseObject({ source: z.literal('aws.events') });

/**
 * Has the signer sign what became public, and again what waits. It has a reader of the stream for itself, so that
 * signing never holds up what becomes public.
 * @throws when the event is neither of the stream nor of the schedule, and when the table does not answer.
 */
export const handler = async (event: unknown): Promise<void> => {
  if (ScheduledEvent.safeParse(event).success) {
    await signWaiting(dependencies);
    return;
  }
  const { Records } = StreamEvent.parse(event);
  await haveSigned(
    dependencies,
    Records.flatMap((record) => signingCauseOf(record) ?? []),
  );
};
