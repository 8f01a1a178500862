import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Json } from '../template/json.ts';
import type { Answer, FunctionError } from './messages.ts';

/** What Lambda is told about a function. */
export interface FunctionSettings {
  readonly name: string;
  /** The bundle, as `cdk synth` wrote it. */
  readonly directory: string;
  /** `file.export` */
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  /** Everything in the process's environment: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
}

export type Invocation =
  | { readonly ok: true; readonly payload: string }
  | { readonly ok: false; readonly error: FunctionError };

/** One execution environment: a process that works on one event at a time. */
export interface FunctionProcess {
  readonly alive: () => boolean;
  invoke(event: Json): Promise<Invocation>;
  close(): Promise<void>;
}

const RUNTIME = fileURLToPath(new URL('./runtime.ts', import.meta.url));

/** Lambda gives a function ten seconds to load before it counts as failed. */
const INIT_MS = 10_000;

/** The share of a function's memory that may be JavaScript objects; the rest is the process itself. */
const HEAP_SHARE = 0.9;

const failed = (errorType: string, errorMessage: string): Invocation => ({
  ok: false,
  error: { errorType, errorMessage },
});

/**
 * Starts a process for a function. It dies with this process, on a timeout and when it crashes; whoever holds it
 * sees that by `alive` and starts another.
 * @param onLine each line that the function writes
 */
export const startProcess = (settings: FunctionSettings, onLine: (line: string) => void): FunctionProcess => {
  const child: ChildProcess = fork(RUNTIME, [settings.directory, settings.handler], {
    cwd: settings.directory,
    env: { ...settings.environment },
    execArgv: [`--max-old-space-size=${Math.floor(settings.memoryMegabytes * HEAP_SHARE)}`],
    // A group of its own, so that Ctrl-C reaches the local cloud alone and it can end in order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface(stream).on('line', onLine);
  }
  let alive = true;
  const exited = new Promise<Invocation>((resolve) => {
    child.once('exit', (code, signal) => {
      alive = false;
      resolve(failed('Runtime.ExitError', `Runtime exited with ${signal ?? `exit status ${code}`}`));
    });
  });

  const kill = async (): Promise<void> => {
    alive = false;
    child.kill('SIGKILL');
    await exited;
  };

  /** The first answer of the wanted kind, or how the process failed to give one in time. */
  const answerWithin = async (
    milliseconds: number,
    late: Invocation,
    accept: (answer: Answer) => Invocation | undefined,
  ): Promise<Invocation> => {
    let timer: NodeJS.Timeout | undefined;
    let listener: ((answer: Answer) => void) | undefined;
    const outcome = await Promise.race([
      exited,
      new Promise<Invocation>((resolve) => {
        listener = (answer) => {
          const accepted = accept(answer);
          if (accepted !== undefined) resolve(accepted);
        };
        child.on('message', listener);
      }),
      new Promise<Invocation>((resolve) => {
        timer = setTimeout(() => resolve(late), milliseconds);
      }),
    ]);
    clearTimeout(timer);
    if (listener !== undefined) child.off('message', listener);
    if (outcome === late) await kill();
    return outcome;
  };

  const ready = answerWithin(
    INIT_MS,
    failed('Sandbox.Timedout', 'the function did not load within 10 seconds'),
    (answer) => {
      if (answer.kind === 'ready') return { ok: true, payload: '' };
      return answer.kind === 'not-started' ? { ok: false, error: answer.error } : undefined;
    },
  );

  return {
    alive: () => alive,
    invoke: async (event) => {
      const loaded = await ready;
      if (!loaded.ok) {
        await kill();
        return loaded;
      }
      const requestId = randomUUID();
      const milliseconds = settings.timeoutSeconds * 1000;
      const outcome = answerWithin(
        milliseconds,
        failed('Sandbox.Timedout', `Task timed out after ${settings.timeoutSeconds.toFixed(2)} seconds`),
        (answer) => {
          if (!('requestId' in answer) || answer.requestId !== requestId) return undefined;
          return answer.kind === 'result'
            ? { ok: true, payload: answer.payload }
            : { ok: false, error: answer.error };
        },
      );
      // A process that is gone is known by its exit, whatever the channel says.
      child.send({ requestId, event, deadline: Date.now() + milliseconds }, () => undefined);
      return outcome;
    },
    close: kill,
  };
};
