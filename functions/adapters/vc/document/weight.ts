import { MAX_DOCUMENT_DEPTH } from '../../../contract/session.ts';
import { walk } from './walk.ts';

/** The most that one thing may hold; the time that canonicalization takes grows with each of these. */
export interface Allowance {
  /** Objects. */
  readonly nodes: number;
  /** Values of every kind. */
  readonly entries: number;
}

/** Items in one list: the library compares each with each. */
const LONGEST_LIST = 1_000;

export type Weighing =
  | { readonly kind: 'light'; readonly nodes: number; readonly entries: number }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'too-large' };

/** Weighs a parsed value and stops as soon as it is more than allowed. Never recurses. */
export const weigh = (value: unknown, most: Allowance): Weighing => {
  let nodes = 0;
  let entries = 0;
  const excess = walk(value, ({ value: one, depth }): Weighing | undefined => {
    entries += 1;
    if (entries > most.entries) return { kind: 'too-large' };
    if (typeof one !== 'object' || one === null) return undefined;
    if (depth > MAX_DOCUMENT_DEPTH) return { kind: 'too-deep' };
    if (Array.isArray(one)) return one.length > LONGEST_LIST ? { kind: 'too-large' } : undefined;
    nodes += 1;
    return nodes > most.nodes ? { kind: 'too-large' } : undefined;
  });
  return excess ?? { kind: 'light', nodes, entries };
};

/** Which of several things can be looked at with an allowance for all of them, taken in their order. */
export const affordable = (values: readonly unknown[], most: Allowance): readonly boolean[] => {
  let left = most;
  return values.map((value) => {
    const weighing = weigh(value, left);
    if (weighing.kind !== 'light') return false;
    left = { nodes: left.nodes - weighing.nodes, entries: left.entries - weighing.entries };
    return true;
  });
};
