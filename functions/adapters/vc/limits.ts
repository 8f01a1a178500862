/** Bounds on a stranger's work order, so that no document keeps the function busy for long. */
export interface Limits {
  /** Objects inside one credential; each costs the canonicalizer time. */
  readonly nodes: number;
  /** Objects inside a whole presentation or document. */
  readonly totalNodes: number;
  readonly proofs: number;
  /** Milliseconds for one document; what was not reached by then is said to be not checked. */
  readonly time: number;
  /** Credentials looked at side by side. */
  readonly concurrency: number;
}

export const LIMITS: Limits = { nodes: 1_500, totalNodes: 6_000, proofs: 8, time: 15_000, concurrency: 4 };
