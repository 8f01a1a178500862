import type { TLSSocket } from 'node:tls';
import { ok, type Result } from '../../../domain/result.ts';
import type { FetchReason } from '../../../services/ports/document-fetcher.ts';
import { type Address, readAddress } from './address.ts';
import { connect, type Dial } from './connect.ts';
import type { HostLookup } from './host-lookup.ts';
import { type LoopbackHosts, routeTo } from './route.ts';

const PORTS: readonly number[] = [443];

export interface ReachOptions {
  readonly lookup: HostLookup;
  readonly loopback?: LoopbackHosts | undefined;
  readonly dial?: Dial | undefined;
}

/** Milliseconds for a step, within what is left for all of them. */
export type Within = (step: number) => number;

/** @returns what is left of `total`, counted from now, for each step that asks. */
export const within = (total: number): Within => {
  const end = performance.now() + total;
  return (step) => Math.max(1, Math.ceil(Math.min(step, end - performance.now())));
};

/**
 * Opens the one socket to an address that a stranger chose: spelled plainly, looked up once, on the public Internet,
 * with a certificate for its name.
 */
export const reach = async (
  url: string,
  { lookup, loopback, dial }: ReachOptions,
  times: { readonly lookup: number; readonly connect: number },
  left: Within,
): Promise<Result<{ readonly socket: TLSSocket; readonly address: Address }, FetchReason>> => {
  const address = readAddress(
    url,
    (name, port) => PORTS.includes(port) || loopback?.find(name, port) !== undefined,
  );
  if (!address.ok) return address;
  const route = await routeTo(address.value, lookup, loopback, left(times.lookup));
  if (!route.ok) return route;
  const socket = await connect(route.value, address.value.name, left(times.connect), dial);
  return socket.ok ? ok({ socket: socket.value, address: address.value }) : socket;
};

/** Whether an address is spelled as one that could ever be reached. */
export const isReachable = (url: string): boolean => readAddress(url, (_, port) => PORTS.includes(port)).ok;
