import { fail, ok, type Result } from '../../../domain/result.ts';
import {
  type DocumentFetcher,
  type DocumentPurpose,
  type FetchedDocument,
  type FetchReason,
  fetchFailure,
} from '../../../services/ports/document-fetcher.ts';
import { ask, mediaTypeOf } from './ask.ts';
import { readBody } from './body.ts';
import type { Dial } from './connect.ts';
import { cacheSeconds } from './freshness.ts';
import type { HostLookup } from './host-lookup.ts';
import { PURPOSES } from './purposes.ts';
import { reach, within } from './reach.ts';
import type { LoopbackHosts } from './route.ts';

/** Milliseconds: for each step, and for all of them together. */
export interface FetchTimes {
  readonly lookup: number;
  /** TCP and TLS. */
  readonly connect: number;
  /** Until the head of the answer is there. */
  readonly answer: number;
  readonly total: number;
}

const TIMES: FetchTimes = { lookup: 2_000, connect: 2_000, answer: 3_000, total: 6_000 };

export interface GuardedFetcherOptions {
  readonly lookup: HostLookup;
  readonly loopback?: LoopbackHosts | undefined;
  readonly times?: Partial<FetchTimes>;
  readonly dial?: Dial;
}

/**
 * The one fetcher for what a stranger names. It asks one host, over https, with one request, at the one address
 * that its name had when it was checked, follows nothing, and gives up early on anything that is slow, large, of the
 * wrong kind or oddly spelled.
 */
export const createGuardedFetcher = (options: GuardedFetcherOptions): DocumentFetcher => {
  const times = { ...TIMES, ...options.times };

  const fetch = async (
    url: string,
    purpose: DocumentPurpose,
  ): Promise<Result<FetchedDocument, FetchReason>> => {
    const left = within(times.total);
    const wanted = PURPOSES[purpose];
    const reached = await reach(url, options, times, left);
    if (!reached.ok) return reached;
    const { socket, address } = reached.value;
    try {
      const answer = await ask(socket, address, wanted, left(times.answer));
      if (!answer.ok) return answer;
      const body = await readBody(answer.value, wanted.maxBytes, left(times.total));
      if (!body.ok) return body;
      return ok({
        bytes: body.value,
        contentType: mediaTypeOf(answer.value).type,
        cacheSeconds: cacheSeconds(answer.value.headers, wanted.maxCacheSeconds),
      });
    } finally {
      socket.destroy();
    }
  };

  return {
    async fetch(url, purpose) {
      try {
        const fetched = await fetch(url, purpose);
        return fetched.ok ? fetched : fail(fetchFailure(fetched.error));
      } catch {
        return fail(fetchFailure('fetcher-failed'));
      }
    },
  };
};
