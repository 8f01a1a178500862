import type { Allowance } from './document/weight.ts';

/** Bounds on a stranger's work order, so that no document keeps the function busy for long. */
export interface Limits {
  readonly credential: Allowance;
  /** A whole presentation or document. */
  readonly document: Allowance;
  readonly proofs: number;
  /** Milliseconds for one document; what was not reached by then is said to be not checked. */
  readonly time: number;
  /** Of these, how many may go by while strangers' hosts are asked; the rest is for what needs nobody's answer. */
  readonly fetchTime: number;
  /** Credentials looked at side by side. */
  readonly concurrency: number;
}

export const LIMITS: Limits = {
  credential: { nodes: 1_500, entries: 10_000 },
  document: { nodes: 8_000, entries: 60_000 },
  proofs: 8,
  time: 10_000,
  fetchTime: 7_000,
  concurrency: 4,
};
