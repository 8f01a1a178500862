import type { FetchedDocument } from '../../services/ports/document-fetcher.ts';

/** Documents for as long as their hosts let them be kept, within so much memory; the oldest make room. */
export interface DocumentCache {
  get(key: string): FetchedDocument | undefined;
  put(key: string, document: FetchedDocument): void;
}

interface Kept {
  readonly document: FetchedDocument;
  readonly until: number;
}

/** @param now milliseconds of the wall clock: a function that was put to sleep has to notice. */
export const createDocumentCache = (now: () => number, maxBytes = 16 * 1_024 * 1_024): DocumentCache => {
  const kept = new Map<string, Kept>();
  let bytes = 0;
  // An entry costs something even where its document is empty.
  const sizeOf = ({ document }: Kept): number => document.bytes.length + 4_096;
  const drop = (key: string, entry: Kept): void => {
    kept.delete(key);
    bytes -= sizeOf(entry);
  };
  return {
    get(key) {
      const entry = kept.get(key);
      if (entry === undefined || now() < entry.until) return entry?.document;
      drop(key, entry);
      return undefined;
    },
    put(key, document) {
      const before = kept.get(key);
      if (before !== undefined) drop(key, before);
      if (document.cacheSeconds === 0) return;
      const entry = { document, until: now() + document.cacheSeconds * 1_000 };
      kept.set(key, entry);
      bytes += sizeOf(entry);
      for (const [oldest, one] of kept) {
        if (bytes <= maxBytes) break;
        drop(oldest, one);
      }
    },
  };
};
