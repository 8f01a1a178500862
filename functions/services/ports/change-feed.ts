import type { FeedEntry, PublicChange } from '../../domain/public-change.ts';

/** The one order in which the public learns of changes. */
export interface ChangeFeed {
  /**
   * Puts changes at the end, each once: one that is in the feed already is left where it is. When this is done, all
   * of them are in. Writers may work at the same time.
   */
  append(changes: readonly PublicChange[]): Promise<void>;
}

export interface ChangePage {
  readonly items: readonly FeedEntry[];
  /** Where to go on from; the same as was given when there was nothing. */
  readonly cursor: string;
  /** Whether there is more to read now. */
  readonly more: boolean;
}

export interface ChangeReader {
  /**
   * The entries after the cursor, or from the beginning, in the order of the feed. Whoever goes on from each cursor
   * sees every entry once.
   * @throws CursorInvalid for a cursor that this feed did not give out.
   */
  since(cursor: string | undefined, limit: number): Promise<ChangePage>;
}
