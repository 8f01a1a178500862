import type { RequestListener } from 'node:http';
import { createServer as createHttps, type ServerOptions } from 'node:https';
import { createServer as createTcp, type Server, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { expect, vi } from 'vitest';
import type { Dial } from '../../../../functions/adapters/net/guarded-fetch/connect.ts';
import {
  createGuardedFetcher,
  type FetchTimes,
} from '../../../../functions/adapters/net/guarded-fetch/fetcher.ts';
import type { HostLookup } from '../../../../functions/adapters/net/guarded-fetch/host-lookup.ts';
import { ok } from '../../../../functions/domain/result.ts';
import type { DocumentFetcher } from '../../../../functions/services/ports/document-fetcher.ts';
import { createTestAuthority } from '../../../kit/certificates.ts';

/** A public address that nobody answers at in a test: whoever dials it is led to this machine. */
export const PUBLIC_IP = '93.184.215.14';
export const NAME = 'college.example';
export const URL_OF_NAME = `https://${NAME}/did.json`;

export const authority = createTestAuthority();

/** A server on 127.0.0.1 that counts every socket that is opened to it. */
export interface CountingHost extends AsyncDisposable {
  readonly port: number;
  sockets(): number;
  /** Sockets that are still open. */
  open(): number;
}

const listen = async (server: Server): Promise<CountingHost> => {
  let count = 0;
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    count += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    sockets: () => count,
    open: () => sockets.size,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

/** An https host with a certificate of the test's authority. */
export const httpsHost = (
  answer: RequestListener,
  options: ServerOptions & { readonly names?: readonly string[]; readonly expired?: boolean } = {},
): Promise<CountingHost> => {
  const { names = [NAME], expired = false, ...rest } = options;
  const server = createHttps({ ...authority.issue(names, expired), ...rest }, answer);
  server.on('tlsClientError', () => undefined);
  return listen(server);
};

/** A host that takes sockets and does with them what the test wants; silent without it. */
export const tcpHost = (onSocket: (socket: Socket) => void = () => undefined): Promise<CountingHost> =>
  listen(
    createTcp((socket) => {
      // Without a reader a socket does not notice that the other side is gone.
      socket.resume();
      onSocket(socket);
    }),
  );

/** A lookup that answers the given addresses, the last of them for ever, and counts. */
export const lookupOf = (...answers: readonly (readonly string[])[]): HostLookup & { asked(): number } => {
  let asked = 0;
  const lookup: HostLookup = async () => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    return ok(answer ?? []);
  };
  return Object.assign(lookup, { asked: () => asked });
};

/** Leads every address to one port of this machine, as the Internet would to the host, and keeps what was dialed. */
export const leadTo = (port: number): Dial & { readonly dialed: string[] } => {
  const dialed: string[] = [];
  const dial: Dial = (options) => {
    dialed.push(`${options.host}:${options.port} ${options.servername}`);
    return connectTls({ ...options, host: '127.0.0.1', port, ca: authority.ca });
  };
  return Object.assign(dial, { dialed });
};

/** Times short enough for a test, and long enough for a busy machine. */
export const TIMES: FetchTimes = { lookup: 1_000, connect: 1_000, answer: 1_000, total: 2_000 };

/** A fetcher for which the name is at a public address, and that address is the host. */
export const fetcherOf = (host: CountingHost, times: Partial<FetchTimes> = {}): DocumentFetcher =>
  createGuardedFetcher({
    lookup: lookupOf([PUBLIC_IP]),
    dial: leadTo(host.port),
    times: { ...TIMES, ...times },
  });

/** The reason of a fetch that failed, or what it gave. */
export const outcome = async (
  fetcher: DocumentFetcher,
  url: string = URL_OF_NAME,
  purpose: Parameters<DocumentFetcher['fetch']>[1] = 'did-document',
): Promise<string> => {
  const answer = await fetcher.fetch(url, purpose);
  return answer.ok ? `document of ${answer.value.bytes.length}` : answer.error.reason;
};

export const KIB = 1_024;
export const MIB = KIB * KIB;

export const JSON_TYPE = { 'content-type': 'application/json' };

export const closesSoon = (host: CountingHost): Promise<void> =>
  vi.waitFor(() => expect(host.open()).toBe(0));

/** What one answer comes to; afterwards no socket is open and there was one at most. */
export const comesTo = async (
  answer: RequestListener,
  purpose: 'did-document' | 'status-list' | 'controller-document' = 'did-document',
): Promise<string> => {
  await using host = await httpsHost(answer);
  const found = await outcome(fetcherOf(host), URL_OF_NAME, purpose);
  await closesSoon(host);
  expect(host.sockets()).toBe(1);
  return found;
};

export const giving =
  (headers: Record<string, string>, body: string | Uint8Array = '{}', status = 200): RequestListener =>
  (_, answer) => {
    answer.writeHead(status, headers).end(body);
  };
