import type { PublicChange } from '../../domain/public-change.ts';
import type { ChangeFeed } from '../ports/change-feed.ts';
import type { PublicIndex } from '../ports/public-index.ts';
import type { Outbox } from '../ports/webhook-store.ts';
import { announce } from '../webhooks/announce.ts';
import { indexChange, type SourceChange } from './index-change.ts';
import { publicChangesOf } from './public-changes.ts';

/** One record of the table's stream; `change` reads it, and may throw for one that cannot be read. */
export interface BatchRecord {
  readonly sequenceNumber: string;
  change(): SourceChange | undefined;
}

/** Where a failure stopped the work. */
interface Stopped {
  readonly failedAt: string;
  readonly error: unknown;
}

/** Where the batch goes: what is public, the feed that tells everybody, the outbox that tells the organization. */
export interface IndexTargets {
  readonly index: PublicIndex;
  readonly feed: ChangeFeed;
  readonly outbox: Outbox;
  /** What addresses in messages begin with. */
  readonly origin: string;
}

/**
 * Works through a batch in its order and stops at the first record that fails, so that the order within one key is
 * kept. Gives what stopped it, or nothing when all are done; what comes after is delivered again with it. The feed is
 * told at the end, of what is readable by then; when that fails, the whole batch is delivered again, and each part of
 * the work leaves alone what was done before.
 */
export const indexBatch = async (
  { index, feed, outbox, origin }: IndexTargets,
  records: readonly BatchRecord[],
): Promise<Stopped | undefined> => {
  const told: PublicChange[] = [];
  let stopped: Stopped | undefined;
  for (const record of records) {
    try {
      const change = record.change();
      if (change === undefined) continue;
      await indexChange(index, change);
      if (change.kind === 'recognition') await announce(outbox, origin, change.value);
      told.push(...publicChangesOf(change));
    } catch (error) {
      stopped = { failedAt: record.sequenceNumber, error };
      break;
    }
  }
  const [first] = records;
  if (first === undefined || told.length === 0) return stopped;
  try {
    await feed.append(told);
    return stopped;
  } catch (error) {
    return { failedAt: first.sequenceNumber, error };
  }
};
