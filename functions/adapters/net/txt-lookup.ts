import { Resolver } from 'node:dns/promises';
import { fail, ok } from '../../domain/result.ts';
import type { DomainLookup } from '../../services/ports/domain-lookup.ts';
import { MAX_RECORD_LENGTH, MAX_RECORDS } from './outbound-protocol.ts';

/** Answers that say "there is no such record", as opposed to "nobody could say". */
const NONE = new Set(['ENOTFOUND', 'ENODATA']);

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

export interface TxtLookupOptions {
  /** `address:port` of the DNS server; the machine's own servers without it. */
  readonly server?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

/**
 * Looks TXT records up with a resolver of its own (RFC 1035 section 3.3.14; the strings of one record are joined).
 * Asks twice at most and gives up after a few seconds.
 */
export const createTxtLookup = ({ server, timeoutMs = 1_500 }: TxtLookupOptions): DomainLookup => ({
  async txt(name) {
    const resolver = new Resolver({ timeout: timeoutMs, tries: 2, maxTimeout: timeoutMs * 2 });
    if (server !== undefined) resolver.setServers([server]);
    // Several servers multiply the tries: this is the end of all of them.
    const deadline = setTimeout(() => resolver.cancel(), timeoutMs * 4);
    try {
      const records = await resolver.resolveTxt(name);
      return ok(
        records
          .map((strings) => strings.join(''))
          .filter((record) => record.length <= MAX_RECORD_LENGTH)
          .slice(0, MAX_RECORDS),
      );
    } catch (error) {
      return NONE.has(String(codeOf(error))) ? ok([]) : fail({ kind: 'unreachable' });
    } finally {
      clearTimeout(deadline);
    }
  },
});
