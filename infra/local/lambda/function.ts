import type { Json } from '../template/json.ts';
import { type FunctionProcess, type FunctionSettings, type Invocation, startProcess } from './process.ts';

/** A function that can be invoked, by as many processes as its limits allow. */
export interface LocalFunction {
  readonly name: string;
  /** As logs and people call it. */
  readonly shortName: string;
  readonly arn: string;
  /** The key that its process signs with. */
  readonly accessKeyId: string;
  /** Never throws: what goes wrong is in the invocation, as Lambda reports it. */
  invoke(event: Json): Promise<Invocation>;
  /** Starts a process before the first event needs it. */
  warm(): void;
  close(): Promise<void>;
}

export interface LocalFunctionOptions extends FunctionSettings {
  readonly shortName: string;
  readonly arn: string;
  readonly accessKeyId: string;
  /** Reserved concurrency; absent is no limit of its own. */
  readonly reservedConcurrency: number | undefined;
  /** The most processes of one function on this machine; more events wait their turn. */
  readonly copies: number;
  readonly onLine: (line: string) => void;
}

/** Lambda's limit for an event and for an answer of a synchronous invocation. */
export const PAYLOAD_LIMIT = 6 * 1024 * 1024;

const failed = (errorType: string, errorMessage: string): Invocation => ({
  ok: false,
  error: { errorType, errorMessage },
});

interface Job {
  readonly event: Json;
  readonly done: (invocation: Invocation) => void;
}

/** Prepares a function; its processes start when events come. */
export const createFunction = (options: LocalFunctionOptions): LocalFunction => {
  const limit = Math.min(options.reservedConcurrency ?? options.copies, options.copies);
  const idle: FunctionProcess[] = [];
  const busy = new Set<FunctionProcess>();
  const waiting: Job[] = [];
  let closed = false;

  const start = (): FunctionProcess => startProcess(options, options.onLine);

  const takeProcess = (): FunctionProcess | undefined => {
    for (let next = idle.pop(); next !== undefined; next = idle.pop()) if (next.alive()) return next;
    return busy.size < limit ? start() : undefined;
  };

  const run = async (worker: FunctionProcess, job: Job): Promise<void> => {
    busy.add(worker);
    const invocation = await worker.invoke(job.event);
    busy.delete(worker);
    if (worker.alive() && !closed) idle.push(worker);
    const oversized = invocation.ok && Buffer.byteLength(invocation.payload) > PAYLOAD_LIMIT;
    const outcome = oversized
      ? failed('Function.ResponseSizeTooLarge', `Response payload size exceeded ${PAYLOAD_LIMIT} bytes.`)
      : invocation;
    if (!outcome.ok) options.onLine(`failed: ${outcome.error.errorType}: ${outcome.error.errorMessage}`);
    job.done(outcome);
    next();
  };

  const next = (): void => {
    while (waiting.length > 0 && !closed) {
      const worker = takeProcess();
      if (worker === undefined) return;
      const job = waiting.shift();
      if (job !== undefined) void run(worker, job);
    }
  };

  return {
    name: options.name,
    shortName: options.shortName,
    arn: options.arn,
    accessKeyId: options.accessKeyId,
    invoke: (event) => {
      if (limit === 0) return Promise.resolve(failed('TooManyRequestsException', 'Rate Exceeded.'));
      if (Buffer.byteLength(JSON.stringify(event)) > PAYLOAD_LIMIT) {
        return Promise.resolve(failed('RequestTooLargeException', 'Request must be smaller than 6 MB.'));
      }
      return new Promise((done) => {
        if (closed) return done(failed('ServiceException', 'the local cloud is stopping'));
        waiting.push({ event, done });
        next();
      });
    },
    warm: () => {
      if (limit > 0 && idle.length + busy.size === 0) idle.push(start());
    },
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0))
        job.done(failed('ServiceException', 'the local cloud is stopping'));
      await Promise.all([...idle, ...busy].map((worker) => worker.close()));
    },
  };
};
