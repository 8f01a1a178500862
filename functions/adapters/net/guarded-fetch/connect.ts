import { type ConnectionOptions, connect as connectTls, type TLSSocket } from 'node:tls';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { FetchReason } from '../../../services/ports/document-fetcher.ts';
import type { Route } from './route.ts';

/** Opens a socket; `host` is an IP address. */
export type Dial = (options: ConnectionOptions) => TLSSocket;

/**
 * Connects to exactly that IP address and checks the certificate against the name. The socket is closed when it
 * fails.
 */
export const connect = (
  route: Route,
  name: string,
  timeoutMs: number,
  dial: Dial = connectTls,
): Promise<Result<TLSSocket, FetchReason>> =>
  new Promise((resolve) => {
    const socket = dial({
      host: route.ip,
      port: route.port,
      servername: name,
      ALPNProtocols: ['http/1.1'],
      minVersion: 'TLSv1.2',
      // Said aloud, since a variable of the process could turn it off.
      rejectUnauthorized: true,
      ...(route.ca === undefined ? {} : { ca: route.ca }),
    });
    let given = false;
    const give = (answer: Result<TLSSocket, FetchReason>): void => {
      if (given) return;
      given = true;
      clearTimeout(timer);
      if (!answer.ok) socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => give(fail('connect-too-slow')), timeoutMs);
    socket.once('secureConnect', () => give(ok(socket)));
    // Stays for the socket's life: an error that nobody hears would end the process.
    socket.on('error', () =>
      give(fail(socket.authorizationError ? 'certificate-not-trusted' : 'connect-failed')),
    );
    socket.once('close', () => give(fail('connect-failed')));
  });
