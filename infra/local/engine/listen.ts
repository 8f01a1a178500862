import type { Server } from 'node:http';

/** A local engine that is up: where it answers, and how to stop it. */
export interface Engine {
  /** Scheme, host and port, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Binds an HTTP server to 127.0.0.1, never to an address that another machine could reach.
 * @param port 0 for any free one
 * @throws the system error when the port is taken (`EADDRINUSE`), so that the caller can say so
 */
export const listen = async (server: Server, port: number): Promise<Engine> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the engine has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
};
