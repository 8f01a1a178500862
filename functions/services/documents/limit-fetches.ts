import { fail } from '../../domain/result.ts';
import { type DocumentFetcher, fetchFailure } from '../ports/document-fetcher.ts';

/** More different documents than this are not fetched for one request, however many credentials it shows. */
export const MAX_FETCHES = 24;

/**
 * A fetcher for one request: the same document is asked for once, and after so many different ones there are no
 * more (`too-many-fetches`).
 */
export const limitFetches = (fetcher: DocumentFetcher, max: number = MAX_FETCHES): DocumentFetcher => {
  const asked = new Map<string, ReturnType<DocumentFetcher['fetch']>>();
  return {
    fetch(url, purpose) {
      const key = `${purpose} ${url}`;
      const known = asked.get(key);
      if (known !== undefined) return known;
      if (asked.size >= max) return Promise.resolve(fail(fetchFailure('too-many-fetches')));
      const answer = fetcher.fetch(url, purpose);
      asked.set(key, answer);
      return answer;
    },
  };
};
