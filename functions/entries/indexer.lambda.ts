import * as z from 'zod';
import { systemClock } from '../adapters/ambient/system.ts';
import { createLambdaClient } from '../adapters/net/outbound-client.ts';
import { createChangeFeed } from '../adapters/table/change-feed.ts';
import { createTableClient } from '../adapters/table/client.ts';
import { createCourierCall } from '../adapters/table/courier-call.ts';
import { createOutbox } from '../adapters/table/outbox.ts';
import { idValue } from '../adapters/table/private/values.ts';
import { createPublicIndex } from '../adapters/table/public-index.ts';
import { createSignedIndex } from '../adapters/table/public-signed.ts';
import { createPublicSource } from '../adapters/table/public-source.ts';
import { signedChangeOf } from '../adapters/table/signed-change.ts';
import { changeOf, newDeliveryOf, StreamEvent } from '../adapters/table/stream-change.ts';
import type { RoleId } from '../domain/ids.ts';
import { failureOf } from '../http/failure.ts';
import { indexBatch } from '../services/index/index-batch.ts';
import { rederive } from '../services/index/rederive.ts';
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
const source = createPublicSource(db, CATALOG_TABLE);
const callCourier = createCourierCall(createLambdaClient(), COURIER_FUNCTION);
const log = createFailureLog('indexer');

/** What an operator asks for by hand: everything public of an organization again (docs/runbook.md). */
const RederiveEvent = z.strictObject({
  rederive: idValue('organization'),
  after: idValue('role').optional(),
});

const isAt =
  (sequenceNumber: string) =>
  ({ dynamodb }: { readonly dynamodb: { readonly SequenceNumber: string } }): boolean =>
    dynamodb.SequenceNumber === sequenceNumber;

/**
 * Brings the public items up to date with a batch of the table's stream, with what the signer wrote.
 * Also makes it again for one organization, where an operator asks for that.
 * @throws when the event is neither.
 */
export const handler = async (event: unknown): Promise<BatchAnswer | { readonly next: RoleId | null }> => {
  const asked = RederiveEvent.safeParse(event);
  if (asked.success) {
    const next = await rederive(source, targets.index, asked.data.rederive, asked.data.after);
    return { next: next ?? null };
  }
  const { Records } = StreamEvent.parse(event);
  await callCourier(Records.flatMap((record) => newDeliveryOf(record) ?? []));
  const stopped = await indexBatch(
    targets,
    Records.map((record) => ({
      sequenceNumber: record.dynamodb.SequenceNumber,
      partition: record.dynamodb.Keys.PK.S,
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
