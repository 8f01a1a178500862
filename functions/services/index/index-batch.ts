import type { PublicIndex } from '../ports/public-index.ts';
import { indexChange, type SourceChange } from './index-change.ts';

/** One record of the table's stream; `change` reads it, and may throw for one that cannot be read. */
export interface BatchRecord {
  readonly sequenceNumber: string;
  change(): SourceChange | undefined;
}

/**
 * Works through a batch in its order and stops at the first record that fails, so that the order within one key is
 * kept. Gives what stopped it, or nothing when all are done; what comes after is delivered again with it.
 */
export const indexBatch = async (
  index: PublicIndex,
  records: readonly BatchRecord[],
): Promise<{ readonly failedAt: string; readonly error: unknown } | undefined> => {
  for (const record of records) {
    try {
      const change = record.change();
      if (change !== undefined) await indexChange(index, change);
    } catch (error) {
      return { failedAt: record.sequenceNumber, error };
    }
  }
  return undefined;
};
