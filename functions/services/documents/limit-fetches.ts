import { fail } from '../../domain/result.ts';
import { type DocumentFetcher, fetchFailure } from '../ports/document-fetcher.ts';

/** More different documents than this are not fetched for one request, however many credentials it shows. */
export const MAX_FETCHES = 24;

export interface FetchLimits {
  readonly max?: number;
  /** Aborts when nobody is waited for any longer; what had not come by then is `out-of-time`. */
  readonly over?: AbortSignal;
}

type Answer = ReturnType<DocumentFetcher['fetch']>;

/**
 * A fetcher for one request: the same document is asked for once, and after so many different ones there are no
 * more (`too-many-fetches`). Hosts that are slow one after the other cannot keep the request from its answer.
 */
export const limitFetches = (
  fetcher: DocumentFetcher,
  { max = MAX_FETCHES, over }: FetchLimits = {},
): DocumentFetcher => {
  const asked = new Map<string, Answer>();
  const ended: Answer | undefined =
    over &&
    new Promise((resolve) => {
      over.addEventListener('abort', () => resolve(fail(fetchFailure('out-of-time'))), { once: true });
    });
  return {
    fetch(url, purpose) {
      const key = `${purpose} ${url}`;
      const known = asked.get(key);
      if (known !== undefined) return known;
      if (over?.aborted) return Promise.resolve(fail(fetchFailure('out-of-time')));
      if (asked.size >= max) return Promise.resolve(fail(fetchFailure('too-many-fetches')));
      const fetched = fetcher.fetch(url, purpose);
      const answer = ended === undefined ? fetched : Promise.race([fetched, ended]);
      asked.set(key, answer);
      return answer;
    },
  };
};
