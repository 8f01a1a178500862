import { resolve } from 'node:path';
import * as z from 'zod';
import { readFileIfAny, writePrivateFile } from './engine/private-file.ts';

const Hosts = z.record(z.string(), z.object({ server: z.string(), ca: z.string() }));

/** Absolute path of the list of hosts that the `outbound` function finds on this machine. */
export const hostsFile = (dataDirectory: string): string => resolve(dataDirectory, 'hosts.json');

export interface LocalHost {
  /** A DNS name, as an address in a credential has it. */
  readonly name: string;
  /** The port in that address; 443 where it has none. */
  readonly port?: number;
  /** Where the https server listens on 127.0.0.1. */
  readonly localPort: number;
  /** The certificate authority of that server, in PEM. */
  readonly ca: string;
}

/**
 * Puts an https server on this machine where `outbound` finds it under a public name, as if the name's DNS said so.
 * @throws when the file of hosts holds something else: it is not overwritten
 */
export const addHost = (dataDirectory: string, { name, port = 443, localPort, ca }: LocalHost): void => {
  const file = hostsFile(dataDirectory);
  const hosts = Hosts.parse(JSON.parse(readFileIfAny(file) ?? '{}'));
  const next = { ...hosts, [`${name.toLowerCase()}:${port}`]: { server: `127.0.0.1:${localPort}`, ca } };
  writePrivateFile(file, `${JSON.stringify(next, null, 2)}\n`);
};
