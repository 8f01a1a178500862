import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Closable } from './boot.ts';

/** A socket whose path is short however long the name is. */
const socketOf = (name: string): string =>
  join(tmpdir(), `recognized-here-${createHash('sha256').update(name).digest('hex').slice(0, 16)}.lock`);

const isHeld = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const client = connect(socket);
    client.once('connect', () => {
      client.destroy();
      resolve(true);
    });
    client.once('error', () => resolve(false));
  });

const listen = (socket: string): Promise<Closable> =>
  new Promise((resolve, reject) => {
    const server = createServer((client) => client.destroy());
    server.once('error', reject);
    server.listen(socket, () => {
      server.unref();
      resolve({ close: () => new Promise((closed) => server.close(() => closed())) });
    });
  });

/**
 * Takes the lock of that name on this machine, unless another process has it. The kernel gives it back however
 * its holder dies: it is a socket that the holder listens on.
 */
export const takeLock = async (name: string): Promise<Closable | undefined> => {
  const socket = socketOf(name);
  const first = await listen(socket).catch(() => undefined);
  if (first !== undefined || (await isHeld(socket))) return first;
  rmSync(socket, { force: true });
  return listen(socket).catch(() => undefined);
};
