import { systemClock } from '../adapters/ambient/system.ts';
import { createChangeFeed } from '../adapters/table/change-feed.ts';
import { createTableClient } from '../adapters/table/client.ts';
import { createPublicIndex } from '../adapters/table/public-index.ts';
import { changeOf, StreamEvent } from '../adapters/table/stream-change.ts';
import { failureOf } from '../http/failure.ts';
import { indexBatch } from '../services/index/index-batch.ts';
import { readEnvironment } from './environment.ts';
import { createFailureLog } from './failure-log.ts';

const { CATALOG_TABLE } = readEnvironment('CATALOG_TABLE');
const db = createTableClient();
const targets = {
  index: createPublicIndex(db, CATALOG_TABLE),
  feed: createChangeFeed(db, CATALOG_TABLE, systemClock),
};
const log = createFailureLog('indexer');

/** The answer of a stream consumer with `ReportBatchItemFailures`: where Lambda has to go on from. */
interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/**
 * Brings the public items up to date with a batch of the table's stream.
 * @throws when the event is no stream event at all.
 */
export const handler = async (event: unknown): Promise<BatchAnswer> => {
  const { Records } = StreamEvent.parse(event);
  const stopped = await indexBatch(
    targets,
    Records.map((record) => ({
      sequenceNumber: record.dynamodb.SequenceNumber,
      change: () => changeOf(record),
    })),
  );
  if (stopped === undefined) return { batchItemFailures: [] };
  log(failureOf(stopped.error, stopped.failedAt, 'index a stream record'));
  return { batchItemFailures: [{ itemIdentifier: stopped.failedAt }] };
};
