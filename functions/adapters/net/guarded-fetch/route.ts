import { fail, ok, type Result } from '../../../domain/result.ts';
import type { FetchReason } from '../../../services/ports/document-fetcher.ts';
import type { Address } from './address.ts';
import type { HostLookup } from './host-lookup.ts';
import { isPublicAddress } from './public-address.ts';

/** Where the one connection goes: an IP address, never a name that could be asked for again. */
export interface Route {
  readonly ip: string;
  readonly port: number;
  /** Certificate authority in PEM that is trusted in place of the public ones; only for a host on this machine. */
  readonly ca?: string;
}

/** Names that stand for a server on this machine; there are none but in the local cloud and in tests. */
export interface LoopbackHosts {
  find(name: string, port: number): Route | undefined;
}

/**
 * Resolves a host once. All of its addresses are looked at, not only the one that is used: a name that answers
 * with a private address beside a public one is up to something.
 */
export const routeTo = async (
  { name, port }: Address,
  lookup: HostLookup,
  loopback: LoopbackHosts | undefined,
  timeoutMs: number,
): Promise<Result<Route, FetchReason>> => {
  const here = loopback?.find(name, port);
  if (here !== undefined) return ok(here);
  const found = await lookup(name, timeoutMs);
  if (!found.ok) return found;
  const [ip] = found.value;
  if (ip === undefined || !found.value.every(isPublicAddress)) return fail('address-not-public');
  return ok({ ip, port });
};
