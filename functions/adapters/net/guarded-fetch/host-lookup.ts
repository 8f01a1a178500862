import { Resolver } from 'node:dns/promises';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { FetchReason } from '../../../services/ports/document-fetcher.ts';

/** All addresses of a DNS name, IPv4 first; never an empty list. */
export type HostLookup = (
  name: string,
  timeoutMs: number,
) => Promise<Result<readonly string[], Extract<FetchReason, 'host-unknown' | 'host-lookup-failed'>>>;

const NONE = new Set(['ENOTFOUND', 'ENODATA']);

const saysNone = (reason: unknown): boolean =>
  typeof reason === 'object' && reason !== null && 'code' in reason && NONE.has(String(reason.code));

/**
 * Asks the DNS, and neither the hosts file nor a cache of the machine, for A and AAAA records.
 * @param server `address:port` of the DNS server; the machine's own servers without it.
 */
export const createHostLookup =
  (server?: string): HostLookup =>
  async (name, timeoutMs) => {
    const resolver = new Resolver({ timeout: Math.ceil(timeoutMs / 3), tries: 2, maxTimeout: timeoutMs });
    if (server !== undefined) resolver.setServers([server]);
    const deadline = setTimeout(() => resolver.cancel(), timeoutMs);
    const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    clearTimeout(deadline);
    const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (found.length > 0) return ok(found);
    const none = answers.every((answer) => answer.status === 'fulfilled' || saysNone(answer.reason));
    return fail(none ? 'host-unknown' : 'host-lookup-failed');
  };
