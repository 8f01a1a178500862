import { systemClock } from '../adapters/ambient/system.ts';
import { createLambdaClient } from '../adapters/net/outbound-client.ts';
import { createChangeFeed } from '../adapters/table/change-feed.ts';
import { createTableClient } from '../adapters/table/client.ts';
import { createCourierCall } from '../adapters/table/courier-call.ts';
import { createOutbox } from '../adapters/table/outbox.ts';
import { createPublicIndex } from '../adapters/table/public-index.ts';
import { createSignedIndex } from '../adapters/table/public-signed.ts';
import { signedChangeOf } from '../adapters/table/signed-change.ts';
import { changeOf, newDeliveryOf, StreamEvent } from '../adapters/table/stream-change.ts';
import { failureOf } from '../http/failure.ts';
import { indexBatch } from '../services/index/index-batch.ts';
import { publishSigned } from '../services/signing/publish-signed.ts';
import type { BatchAnswer } from './batch-answer.ts';
import { readEnvironment } from './environment.ts';
import { createFailureLog } from './failure-log.ts';

const { CATALOG_TABLE, PUBLIC_ORIGIN, COURIER_FUNCTION } = readEnvironment(
  'CATALOG_TABLE',
  'PUBLIC_ORIGIN',
  'COURIER_FUNCTION',
);
const db = createTableClient();
const targets = {
  index: createPublicIndex(db, CATALOG_TABLE),
  feed: createChangeFeed(db, CATALOG_TABLE, systemClock),
  outbox: createOutbox(db, CATALOG_TABLE),
  origin: PUBLIC_ORIGIN,
};
const signed = createSignedIndex(db, CATALOG_TABLE);
const callCourier = createCourierCall(createLambdaClient(), COURIER_FUNCTION);
const log = createFailureLog('indexer');

const isAt =
  (sequenceNumber: string) =>
  ({ dynamodb }: { readonly dynamodb: { readonly SequenceNumber: string } }): boolean =>
    dynamodb.SequenceNumber === sequenceNumber;

/**
 * Brings the public items up to date with a batch of the table's stream, with what the signer wrote.
 * @throws when the event is not one of the stream.
 */
export const handler = async (event: unknown): Promise<BatchAnswer> => {
  const { Records } = StreamEvent.parse(event);
  await callCourier(Records.flatMap((record) => newDeliveryOf(record) ?? []));
  const stopped = await indexBatch(
    targets,
    Records.map((record) => ({
      sequenceNumber: record.dynamodb.SequenceNumber,
      change: () => changeOf(record),
    })),
  );
  const done = stopped === undefined ? Records : Records.slice(0, Records.findIndex(isAt(stopped.failedAt)));
  await publishSigned(
    signed,
    done.flatMap((record) => signedChangeOf(record) ?? []),
  );
  if (stopped === undefined) return { batchItemFailures: [] };
  log(failureOf(stopped.error, stopped.failedAt, 'index a stream record'));
  return { batchItemFailures: [{ itemIdentifier: stopped.failedAt }] };
};
