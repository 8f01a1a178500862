import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Closable } from './boot.ts';

/** A socket that the one who runs on the directory listens on; its path may not be long, a directory's may. */
const lockOf = (directory: string): string => {
  const name = createHash('sha256').update(realpathSync(directory)).digest('hex').slice(0, 16);
  return join(tmpdir(), `recognized-here-${name}.lock`);
};

/** Marks a directory as the local cloud's own: nothing else is ever emptied. */
const MARK = 'local-cloud';

/** Somebody answers at the socket: the kernel closes it however its owner dies. */
const isHeld = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const client = connect(socket);
    client.once('connect', () => {
      client.destroy();
      resolve(true);
    });
    client.once('error', () => resolve(false));
  });

/**
 * Takes a data directory for this process alone.
 * @param reset empties it first
 * @returns what gives it back
 * @throws Error when another local cloud runs on it, or a reset would remove what the local cloud did not write
 */
export const takeDataDirectory = async (directory: string, reset: boolean): Promise<Closable> => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const socket = lockOf(directory);
  if (await isHeld(socket)) {
    throw new Error(`Another local cloud runs on ${directory}: stop it, or choose another with --data`);
  }
  const entries = readdirSync(directory);
  if (reset && entries.length > 0 && !entries.includes(MARK)) {
    throw new Error(`${directory} is not a data directory of the local cloud; nothing was removed`);
  }
  if (reset) for (const entry of entries) rmSync(join(directory, entry), { recursive: true });
  rmSync(socket, { force: true });
  writeFileSync(
    join(directory, MARK),
    'Written by the local cloud; npm start -- --reset empties this directory.\n',
  );

  const server = createServer((client) => client.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });
  server.unref();
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
};
