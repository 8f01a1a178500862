import * as z from 'zod';
import type { Instant } from '../../../domain/time.ts';
import type { DocumentFetcher } from '../../../services/ports/document-fetcher.ts';
import type { StatusEntry, StatusReader, StatusReading } from '../../../services/ports/status-reader.ts';
import { readDocument } from '../document/read.ts';
import type { JsonObject } from '../document/shape.ts';
import { isSet, readIndex } from './bits.ts';
import type { ListCache } from './cache.ts';
import { LIST_KINDS, type ListKind, readStatusList, type StatusList } from './list.ts';

const Entry = z.looseObject({
  type: z.string(),
  statusPurpose: z.string(),
  statusListIndex: z.unknown(),
  statusListCredential: z.string().max(2048),
  statusSize: z.union([z.undefined(), z.literal(1)]).optional(),
});

/** What a set bit means, by purpose. Any other purpose says nothing about whether a credential still counts. */
const SET: Readonly<Record<string, StatusReading>> = { revocation: 'revoked', suspension: 'suspended' };

export interface StatusReaderOptions {
  readonly fetcher: DocumentFetcher;
  readonly cache: ListCache;
  /** Verifies the credential that a list is: its words, proof, key and dates. */
  readonly verifyList: (credential: JsonObject) => Promise<boolean>;
}

/**
 * Reads BitstringStatusList and StatusList2021. The bit is read here: the library that fetches lists calls a
 * credential verified whatever its bit says. Everything that is not a clear answer is `unreachable`.
 */
export const createStatusReader = (options: StatusReaderOptions): StatusReader => {
  const fetchList = async (url: string, kind: ListKind, at: Instant): Promise<StatusList | undefined> => {
    const fetched = await options.fetcher.fetch(url, 'status-list');
    const read = fetched.ok ? readDocument(fetched.value.bytes) : undefined;
    const [item, ...more] = read?.ok === true ? read.value : [];
    if (item?.kind !== 'credential' || more.length > 0) return undefined;
    if (!(await options.verifyList(item.credential))) return undefined;
    return readStatusList(item.credential, kind, url, at);
  };

  return {
    async read(entry: StatusEntry, issuer: string, at: Instant): Promise<StatusReading> {
      const parsed = Entry.safeParse(entry);
      if (!parsed.success) return 'unreachable';
      const { type, statusPurpose, statusListIndex, statusListCredential: url } = parsed.data;
      const kind = LIST_KINDS.find((one) => one.entry === type);
      const index = readIndex(statusListIndex);
      const meaning = Object.hasOwn(SET, statusPurpose) ? SET[statusPurpose] : undefined;
      if (kind === undefined || index === undefined || meaning === undefined) return 'unreachable';

      const list = await options.cache.get(`${kind.entry} ${url}`, at, () => fetchList(url, kind, at));
      // Somebody else's list could say anything about this issuer's credentials.
      if (list === undefined || list.issuer !== issuer) return 'unreachable';
      if (!list.purposes.includes(statusPurpose)) return 'unreachable';
      const set = isSet(list.bits, index);
      if (set === undefined) return 'unreachable';
      return set ? meaning : 'in-force';
    },
  };
};
