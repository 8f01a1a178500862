import type { CredentialReport } from '../../domain/credential/checks.ts';
import { answer } from '../../domain/credential/codes.ts';
import type { CheckProgress } from '../../domain/credential/progress.ts';
import { ok } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import { limitFetches } from '../../services/documents/limit-fetches.ts';
import type { DocumentFetcher } from '../../services/ports/document-fetcher.ts';
import type { StatusReader } from '../../services/ports/status-reader.ts';
import type { Verifier } from '../../services/ports/verifier.ts';
import { createVcApiVerifier } from './api/index.ts';
import { asItIs, createQuicken } from './canonize/canonize.ts';
import type { Work } from './checks/work.ts';
import { readContextList } from './contexts/lists.ts';
import { pinnedContexts } from './contexts/pinned.ts';
import { reportOnly, verifyOne } from './credential.ts';
import { readGiven } from './document/given.ts';
import type { Item } from './document/items.ts';
import type { JsonObject } from './document/shape.ts';
import { affordable } from './document/weight.ts';
import { type ControllerMethods, createKeyResolver, OFFLINE_METHODS } from './keys/resolver.ts';
import { webMethods } from './keys/web.ts';
import { LIMITS, type Limits } from './limits.ts';
import { readPresentation } from './presentation.ts';
import { createListCache } from './status/cache.ts';
import { createStatusReader } from './status/reader.ts';
import { createTally } from './tally.ts';

export interface VerifierOptions {
  /**
   * Fetches what a credential names: `did:web` and https controllers, status lists. Without it such issuers and
   * every credential that has a status stay undecided.
   */
  readonly fetcher?: DocumentFetcher;
  readonly limits?: Partial<Limits>;
  /** Asks for the status of a credential, in place of reading status lists. */
  readonly statuses?: StatusReader;
  /** Ways of naming a controller, in place of the ones that are known. */
  readonly methods?: ControllerMethods;
  /** Whether to canonicalize as jsonld does it, and take many times as long, in place of the quick way. */
  readonly canonize?: 'quick' | 'plain';
}

const reportOnItem = async (
  item: Item,
  index: number,
  holder: string | undefined,
  work: Work,
): Promise<CredentialReport> => {
  const id = `c${index + 1}`;
  if (item.kind === 'too-large') return reportOnly(id, answer('structure.too-large'));
  if (item.kind === 'unread')
    return reportOnly(id, answer('structure.format-not-read', { found: item.found }));
  try {
    return await verifyOne(id, item.credential, holder, work);
  } catch {
    // A library that falls over a document has not said that it is good.
    return reportOnly(id, answer('structure.not-standard'));
  }
};

/** Reports on all, a few at a time, in the order in which they were shown. */
const reportOnAll = async (
  items: readonly Item[],
  holder: string | undefined,
  work: Work,
  onProgress: (progress: CheckProgress) => void = () => undefined,
): Promise<readonly CredentialReport[]> => {
  const reports: CredentialReport[] = [];
  const waiting = items.entries();
  const nextTally = createTally(items.length, onProgress);
  const takeOne = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      const tally = nextTally();
      reports[index] = await reportOnItem(item, index, holder, { ...work, tally });
      tally.finished();
    }
  };
  await Promise.all(Array.from({ length: work.limits.concurrency }, takeOne));
  return reports;
};

/**
 * The verifier that knows JSON-LD credentials with Data Integrity proofs. Its one way out is the fetcher.
 * @throws when a pinned context is not what it was when it was pinned.
 */
export const createVerifier = (options: VerifierOptions = {}): Verifier => {
  const contexts = pinnedContexts();
  const limits = { ...LIMITS, ...options.limits };
  const cache = createListCache();
  const quicken = options.canonize === 'plain' ? asItIs : createQuicken(contexts);

  const begin = (at: Instant): Work => {
    const end = performance.now() + limits.time;
    const fetcher =
      options.fetcher && limitFetches(options.fetcher, { over: AbortSignal.timeout(limits.fetchTime) });
    const known =
      fetcher === undefined ? OFFLINE_METHODS : { ...OFFLINE_METHODS, ...webMethods(fetcher, at) };
    const work: Work = {
      at,
      contexts,
      readContexts: readContextList,
      limits,
      statuses: undefined,
      keys: createKeyResolver(options.methods ?? known),
      quicken,
      signal: AbortSignal.timeout(limits.time),
      isLate: () => performance.now() > end,
    };
    // A list is a credential too. It is verified without a status of its own, or lists could name lists for ever.
    const verifyList = async (list: JsonObject): Promise<boolean> =>
      (await verifyOne('list', list, undefined, work)).verdict === 'valid';
    const lists = fetcher && createStatusReader({ fetcher, cache, verifyList });
    return { ...work, statuses: options.statuses ?? lists };
  };

  return {
    ...createVcApiVerifier(begin),
    async verifyDocument(bytes, at, onProgress) {
      const read = readGiven(bytes);
      if (!read.ok) return read;
      const contents = read.value.map((item) => (item.kind === 'credential' ? item.credential : undefined));
      const light = affordable(contents, limits.document);
      const items = read.value.map((item, index): Item => (light[index] ? item : { kind: 'too-large' }));
      return ok(await reportOnAll(items, undefined, begin(at), onProgress));
    },
    async verifyPresentation(presentation, expected, at, onProgress) {
      const work = begin(at);
      const read = await readPresentation(presentation, expected, work);
      if (!read.ok) return read;
      return ok(await reportOnAll(read.value.items, read.value.holder, work, onProgress));
    },
  };
};
