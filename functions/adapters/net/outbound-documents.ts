import type { LambdaClient } from '@aws-sdk/client-lambda';
import { fail, ok } from '../../domain/result.ts';
import { type DocumentFetcher, fetchFailure } from '../../services/ports/document-fetcher.ts';
import { createDocumentCache } from './document-cache.ts';
import { MAX_ADDRESS_LENGTH } from './guarded-fetch/address.ts';
import { askOutbound } from './outbound-client.ts';

/**
 * Fetches documents by the `outbound` function, since whoever meets strangers' JSON has no way out itself. What may be
 * kept is kept between requests; what is being asked for is not asked for twice at once. Trouble on the way is
 * `fetcher-failed`, and no failure is kept.
 */
export const createOutboundDocuments = (
  lambda: LambdaClient,
  functionName: string,
  now: () => number = Date.now,
): DocumentFetcher => {
  const cache = createDocumentCache(now);
  const asking = new Map<string, ReturnType<DocumentFetcher['fetch']>>();

  const ask: DocumentFetcher['fetch'] = async (url, purpose) => {
    const answer = await askOutbound(lambda, functionName, { kind: 'document', purpose, url });
    if (answer?.kind === 'no-document') return fail(fetchFailure(answer.reason));
    if (answer?.kind !== 'document') return fail(fetchFailure('fetcher-failed'));
    const { base64, contentType, cacheSeconds } = answer;
    return ok({ bytes: new Uint8Array(Buffer.from(base64, 'base64')), contentType, cacheSeconds });
  };

  return {
    async fetch(url, purpose) {
      if (url.length > MAX_ADDRESS_LENGTH) return fail(fetchFailure('address-malformed'));
      const key = `${purpose} ${url}`;
      const kept = cache.get(key);
      if (kept !== undefined) return ok(kept);
      const known = asking.get(key);
      if (known !== undefined) return known;
      const answer = ask(url, purpose).then((fetched) => {
        asking.delete(key);
        if (fetched.ok) cache.put(key, fetched.value);
        return fetched;
      });
      asking.set(key, answer);
      return answer;
    },
  };
};
