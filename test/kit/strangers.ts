import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { readFileIfAny, writePrivateFile } from '../../infra/local/engine/private-file.ts';
import { addHost } from '../../infra/local/hosts.ts';
import { authority, httpsHost, tcpHost } from '../adapters/net/guarded-fetch/hosts.ts';

/** Hosts that nobody here knows, all on this machine, where the deployed `outbound` finds them by name. */
export interface Strangers extends AsyncDisposable {
  /** Answers at an https address; what is not answered is 404. */
  answer(url: string, listener: RequestListener): void;
  /** Publishes a document as JSON. */
  publish(url: string, document: unknown, headers?: Readonly<Record<string, string>>): void;
  /** A host that takes connections and says nothing, not even hello. */
  silent(name: string): void;
  /** A host where nothing listens. */
  down(name: string): void;
  /** A host with a certificate for other names. */
  misnamed(name: string): void;
}

const portOfNobody = async (): Promise<number> => {
  await using host = await tcpHost();
  return host.port;
};

/** @param names the hosts that answer properly. */
export const startStrangers = async (dataDirectory: string, names: readonly string[]): Promise<Strangers> => {
  const listeners = new Map<string, RequestListener>();
  const server = await httpsHost(
    (request, response) => {
      const listener = listeners.get(`https://${request.headers.host}${request.url}`);
      if (listener === undefined) response.writeHead(404).end();
      else listener(request, response);
    },
    { names },
  );
  const mute = await tcpHost();
  const nobody = await portOfNobody();
  const at = (localPort: number) => (name: string) =>
    addHost(dataDirectory, { name, localPort, ca: authority.ca });
  for (const name of names) at(server.port)(name);
  return {
    answer: (url, listener) => listeners.set(url, listener),
    publish: (url, document, headers = {}) =>
      listeners.set(url, (_, response) => {
        response
          .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers })
          .end(JSON.stringify(document));
      }),
    silent: at(mute.port),
    down: at(nobody),
    misnamed: at(server.port),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await mute[Symbol.asyncDispose]();
    },
  };
};

/** Does a piece of work while the local DNS server fails at every question. */
export const withoutDns = async <T>(dataDirectory: string, work: () => Promise<T>): Promise<T> => {
  const file = join(dataDirectory, 'dns.json');
  const zone = readFileIfAny(file) ?? '{}';
  writePrivateFile(file, 'no zone');
  try {
    return await work();
  } finally {
    writePrivateFile(file, zone);
  }
};
