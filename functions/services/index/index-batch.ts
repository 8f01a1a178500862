import type { OrganizationId } from '../../domain/ids.ts';
import type { PublicChange } from '../../domain/public-change.ts';
import type { Webhook } from '../../domain/webhook.ts';
import type { ChangeFeed } from '../ports/change-feed.ts';
import type { PublicIndex } from '../ports/public-index.ts';
import type { Outbox } from '../ports/webhook-store.ts';
import { announce, ofDispute, ofEntry, ofVersion } from '../webhooks/announce.ts';
import { indexChange, type SourceChange } from './index-change.ts';
import { publicChangesOf } from './public-changes.ts';

/** One record of the table's stream; `change` reads it, and may throw for one that cannot be read. */
export interface BatchRecord {
  readonly sequenceNumber: string;
  /** What its item lies under; the records of one are worked on in their order. */
  readonly partition: string;
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

/** Partitions worked on at once. */
const AT_ONCE = 8;

/** Asks for the webhooks of an organization once in a batch: what is in it happened before it was handed over. */
const askingOnce = (outbox: Outbox): Outbox => {
  const asked = new Map<OrganizationId, Promise<readonly Webhook[]>>();
  return {
    put: (delivery) => outbox.put(delivery),
    webhooks: (organization) => {
      const known = asked.get(organization) ?? outbox.webhooks(organization);
      asked.set(organization, known);
      return known;
    },
  };
};

const work = async (
  { index, outbox, origin }: IndexTargets,
  change: SourceChange,
): Promise<readonly PublicChange[]> => {
  await indexChange(index, change);
  if (change.kind === 'recognition') await announce(outbox, ofVersion(change.value, origin));
  const entry = change.kind === 'entry' ? ofEntry(change.value, origin) : undefined;
  const told = change.kind === 'dispute' ? ofDispute(change.value, origin) : entry;
  if (told !== undefined) await announce(outbox, told);
  return publicChangesOf(change);
};

/**
 * Works through a batch, a few partitions at once and each in its order, and stops before the first record that
 * failed. Gives what stopped it, or nothing when all are done; it is delivered again with what comes after, some of
 * which may be done already. The feed is told at the end, of what is readable by then; when that fails, the whole
 * batch is delivered again, and each part of the work leaves alone what was done before.
 */
export const indexBatch = async (
  targets: IndexTargets,
  records: readonly BatchRecord[],
): Promise<Stopped | undefined> => {
  const batch = { ...targets, outbox: askingOnce(targets.outbox) };
  const told: (readonly PublicChange[])[] = [];
  let stopped: (Stopped & { readonly at: number }) | undefined;
  const queues = Map.groupBy(records.entries(), ([, { partition }]) => partition).values();
  const takeQueues = async (): Promise<void> => {
    for (const queue of queues) {
      for (const [at, record] of queue) {
        // What comes after a failure is delivered again, so it is left.
        if (stopped !== undefined && stopped.at < at) break;
        try {
          const change = record.change();
          if (change !== undefined) told[at] = await work(batch, change);
        } catch (error) {
          if (stopped === undefined || at < stopped.at)
            stopped = { at, failedAt: record.sequenceNumber, error };
          break;
        }
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeQueues));
  const end = stopped && { failedAt: stopped.failedAt, error: stopped.error };
  const [first] = records;
  const changes = told.flat();
  if (first === undefined || changes.length === 0) return end;
  try {
    await targets.feed.append(changes);
    return end;
  } catch (error) {
    return { failedAt: first.sequenceNumber, error };
  }
};
