export interface Closable {
  close(): Promise<void>;
}

/** How a local cloud comes up: its steps with their times, and what must be closed when it goes down. */
export interface Boot {
  readonly timings: readonly { readonly step: string; readonly milliseconds: number }[];
  step<T>(name: string, work: () => Promise<T> | T): Promise<T>;
  /** Remembers something to close; what came last is closed first. */
  keep<T extends Closable>(started: T): T;
  close(): Promise<void>;
}

export const createBoot = (): Boot => {
  const timings: { step: string; milliseconds: number }[] = [];
  const kept: Closable[] = [];
  return {
    timings,
    step: async (name, work) => {
      const began = performance.now();
      const result = await work();
      timings.push({ step: name, milliseconds: performance.now() - began });
      return result;
    },
    keep: (started) => {
      kept.push(started);
      return started;
    },
    close: async () => {
      for (const started of kept.splice(0).reverse()) await started.close();
    },
  };
};
