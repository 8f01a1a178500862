import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { LoopbackHosts } from './guarded-fetch/route.ts';

const Loopback = z.string().regex(/^127\.0\.0\.1:[1-9]\d{0,4}$/);

/** Where a DNS server and a list of hosts are on this machine. */
const Network = z.strictObject({ dns: Loopback, hosts: z.string().min(1).optional() });

/** Servers on this machine by `name:port`, each with the authority that its certificate is checked against. */
const Hosts = z.record(z.string(), z.strictObject({ server: Loopback, ca: z.string() }));

export interface TestNetwork {
  /** `127.0.0.1:port` of the DNS server that is asked in place of the machine's own. */
  readonly dns: string;
  readonly loopback: LoopbackHosts;
}

const readHosts = (file: string): z.infer<typeof Hosts> | undefined => {
  try {
    return Hosts.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};

/**
 * Reads the one variable that stands for a network on this machine, which the local cloud sets and the template never
 * has. It can lead to 127.0.0.1 alone, by exact name and port, and its certificates are checked like any other.
 * The file of hosts is read again for every question.
 * @throws when the variable is set and is no such thing.
 */
export const readTestNetwork = (variable: string | undefined): TestNetwork | undefined => {
  if (variable === undefined) return undefined;
  const { dns, hosts: file } = Network.parse(JSON.parse(variable));
  return {
    dns,
    loopback: {
      find(name, port) {
        const hosts = file === undefined ? undefined : readHosts(file);
        const key = `${name}:${port}`;
        const found = hosts && Object.hasOwn(hosts, key) ? hosts[key] : undefined;
        if (found === undefined) return undefined;
        const [ip = '', local = ''] = found.server.split(':');
        return { ip, port: Number(local), ca: found.ca };
      },
    },
  };
};
