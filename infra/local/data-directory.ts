import { mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Closable } from './boot.ts';
import { takeLock } from './lock.ts';

/** Marks a directory as the local cloud's own: nothing else is ever emptied. */
const MARK = 'local-cloud';

/**
 * Takes a data directory for this process alone.
 * @param reset empties it first
 * @returns what gives it back
 * @throws Error when another local cloud runs on it, or a reset would remove what the local cloud did not write
 */
export const takeDataDirectory = async (directory: string, reset: boolean): Promise<Closable> => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const entries = readdirSync(directory);
  if (reset && entries.length > 0 && !entries.includes(MARK)) {
    throw new Error(`${directory} is not a data directory of the local cloud; nothing was removed`);
  }
  const lock = await takeLock(realpathSync(directory));
  if (lock === undefined) {
    throw new Error(`Another local cloud runs on ${directory}: stop it, or choose another with --data`);
  }
  if (reset) for (const entry of entries) rmSync(join(directory, entry), { recursive: true });
  writeFileSync(
    join(directory, MARK),
    'Written by the local cloud; npm start -- --reset empties this directory.\n',
  );
  return lock;
};
