import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDbEngine } from '../dynamodb/engine.ts';
import type { LiveTable } from '../dynamodb/tables.ts';
import type { LocalFunction } from '../lambda/function.ts';
import { isObject, type JsonObject, list, member, text } from '../template/json.ts';
import { REGION } from '../template/resource-types.ts';
import type { CheckpointStore } from './checkpoints.ts';
import { deliver, type Rejected, sequenceOf } from './deliver.ts';
import type { MappingSettings } from './settings.ts';

export interface MappingOptions {
  readonly settings: MappingSettings;
  readonly engine: DynamoDbEngine;
  readonly table: LiveTable & { readonly engineStreamArn: string };
  readonly target: LocalFunction;
  readonly checkpoints: CheckpointStore;
  /** Writes what could not be worked on, with the function's own rights. */
  readonly writeFailure: (key: string, record: JsonObject) => Promise<void>;
  readonly log: (line: string) => void;
}

/** A mapping that runs until it is closed. */
export interface RunningMapping {
  close(): Promise<void>;
}

const POLL_MS = 100;
/** Records read at once, as many as the service gives; the filter comes before the batches. */
const PAGE = 1_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** Starts handing a table's stream to a function, from where it stopped last time. */
export const startMapping = (options: MappingOptions): RunningMapping => {
  const { settings, engine, table, target, checkpoints, log } = options;
  const stopping = new AbortController();
  const { signal } = stopping;

  /** False when the wait was cut short by the end of the local cloud. */
  const wait = (milliseconds: number): Promise<boolean> =>
    sleep(milliseconds, true, { signal }).catch(() => false);

  const iterator = async (): Promise<{ shardId: string; position: string }> => {
    const stream = await engine.callStreams('DescribeStream', { StreamArn: table.engineStreamArn });
    const [shard] = list(member(member(stream, 'StreamDescription'), 'Shards'));
    const shardId = text(member(shard, 'ShardId')) ?? '';
    const last = checkpoints.read(settings.logicalId);
    const known = last?.stream === table.engineStreamArn ? last : undefined;
    const answer = await engine.callStreams('GetShardIterator', {
      StreamArn: table.engineStreamArn,
      ShardId: shardId,
      ...(known === undefined
        ? { ShardIteratorType: settings.startingPosition }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: known.sequenceNumber }),
    });
    return { shardId, position: text(member(answer, 'ShardIterator')) ?? '' };
  };

  const reject = async (shardId: string, rejected: Rejected): Promise<void> => {
    const { records, reason } = rejected;
    log(`set aside ${records.length} record(s) after ${rejected.attempts} attempts: ${reason}`);
    if (settings.failureBucket === undefined) return;
    const failure = failureRecord(target, table.streamArn, shardId, rejected);
    const now = new Date().toISOString();
    const key = `aws/lambda/${settings.logicalId}/${shardId}/${now.slice(0, 10).replaceAll('-', '/')}/${now.slice(0, 19).replaceAll(':', '.')}-${randomUUID()}`;
    await options.writeFailure(key, failure).catch((error: unknown) => {
      log(`the failure destination refused the record: ${error instanceof Error ? error.message : error}`);
    });
  };

  /** What comes after this record is next, also after a restart; what the filter left out is behind it. */
  const reached = (record: JsonObject | undefined): void => {
    if (record === undefined) return;
    checkpoints.write(settings.logicalId, {
      stream: table.engineStreamArn,
      sequenceNumber: sequenceOf(record),
    });
  };

  const run = async (): Promise<void> => {
    let { shardId, position } = await iterator();
    while (!signal.aborted) {
      const answer = await engine.callStreams('GetRecords', { ShardIterator: position, Limit: PAGE });
      const read = list(member(answer, 'Records')).filter(isObject);
      const records = read
        .filter(settings.takes)
        .map((record) => ({ ...record, awsRegion: REGION, eventSourceARN: table.streamArn }));
      for (let from = 0; from < records.length; from += settings.batchSize) {
        const batch = records.slice(from, from + settings.batchSize);
        const done = await deliver(batch, {
          invoke: (event) => target.invoke(event),
          bisects: settings.bisects,
          reportsItemFailures: settings.reportsItemFailures,
          maximumRetries: settings.maximumRetries,
          pause: (attempt) => wait(Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS)),
          reject: (rejected) => reject(shardId, rejected),
        });
        if (!done) return;
        reached(batch.at(-1));
      }
      reached(read.at(-1));
      if (read.length === 0) await wait(POLL_MS);
      position = text(member(answer, 'NextShardIterator')) ?? '';
      if (position === '') ({ shardId, position } = await iterator());
    }
  };

  const keepRunning = async (): Promise<void> => {
    while (!signal.aborted) {
      await run().catch((error: unknown) => {
        if (!signal.aborted)
          log(`the stream could not be read: ${error instanceof Error ? error.message : error}`);
      });
      await wait(POLL_MS * 10);
    }
  };
  const running = keepRunning();
  return {
    close: async () => {
      stopping.abort();
      await running;
    },
  };
};

/** What Lambda writes to a bucket for records that it gave up on. */
const failureRecord = (
  target: LocalFunction,
  streamArn: string,
  shardId: string,
  { records, attempts, reason }: Rejected,
): JsonObject => {
  const sequences = records.map(sequenceOf);
  return {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: randomUUID(),
      functionArn: target.arn,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: sequences[0] ?? '',
      endSequenceNumber: sequences.at(-1) ?? '',
      batchSize: records.length,
      streamArn,
    },
    localReason: reason,
    payload: JSON.stringify({ Records: records }),
  };
};
