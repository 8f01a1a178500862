import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url));
const READY_MS = 60_000;

/** `npm start` as a process group of its own, with everything that it wrote. */
export interface StartedCloud {
  readonly pid: number;
  readonly said: () => string;
  /** The exit code, once it ended; `null` when a signal ended it. */
  readonly exited: Promise<number | null>;
  /** The address in what it wrote, as somebody at the terminal reads it. */
  address(of: 'the site' | 'sign-in'): string;
  /** Kills the whole group at once, without a warning. */
  kill(): Promise<void>;
  /** Asks it to end, as Ctrl-C does. */
  stop(): Promise<number | null>;
}

/** Runs the command; it may end at once, with a complaint. */
export const runStart = (...options: readonly string[]): StartedCloud => {
  const child: ChildProcess = spawn(process.execPath, [START, ...options], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  }
  const exited = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null));
  const pid = child.pid ?? 0;
  if (pid === 0) throw new Error('it did not start');
  return {
    pid,
    said: () => said,
    exited,
    address: (of) => {
      const found = new RegExp(`(http://\\S+) +${of}`).exec(said)?.[1];
      if (found === undefined) throw new Error(`it does not say where ${of} is:\n${said}`);
      return found;
    },
    kill: async () => {
      process.kill(-pid, 'SIGKILL');
      await exited;
    },
    stop: async () => {
      child.kill('SIGINT');
      return exited;
    },
  };
};

/** Runs it and waits until it has said where it answers. */
export const startedCloud = async (...options: readonly string[]): Promise<StartedCloud> => {
  const cloud = runStart(...options);
  const ended = cloud.exited.then((code) => {
    throw new Error(`it ended with ${code}:\n${cloud.said()}`);
  });
  ended.catch(() => undefined);
  const until = Date.now() + READY_MS;
  while (!cloud.said().includes('Ctrl-C stops')) {
    if (Date.now() > until) {
      await cloud.kill();
      throw new Error(`not ready in ${READY_MS} ms:\n${cloud.said()}`);
    }
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20))]);
  }
  return cloud;
};

const parentOf = (pid: string): number | undefined => {
  try {
    // The name of the program is in brackets and may hold spaces; the parent comes second after it.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return undefined;
  }
};

/** Every process that descends from this one, now. */
export const descendantsOf = (pid: number): readonly number[] => {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)] as const);
  const under = (of: number): readonly number[] =>
    parents.flatMap(([child, parent]) => (parent === of ? [child, ...under(child)] : []));
  return under(pid);
};

/** Those of the processes that still run; a zombie does not. */
export const stillRunning = (pids: readonly number[]): readonly number[] =>
  pids.filter((pid) => {
    try {
      return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    } catch {
      return false;
    }
  });
