import type { Leaf, Requirement, Rule } from './requirement.ts';

/** A node of a requirement and its JSON pointer (RFC 6901), like `/required/of/0`. */
export interface Placed<R extends Rule = Rule> {
  readonly rule: R;
  readonly pointer: string;
  /** 1 for the root of a rule. */
  readonly depth: number;
}

/** The roots of a requirement's rules: the required one, then each preferred one. */
export const rootsOf = ({ required, preferred }: Requirement): readonly Placed[] => [
  { rule: required, pointer: '/required', depth: 1 },
  ...preferred.map((rule, index) => ({ rule, pointer: `/preferred/${index}`, depth: 1 })),
];

/** The children of a group with their pointers; none of a leaf. */
export const childrenOf = ({ rule, pointer, depth }: Placed): readonly Placed[] =>
  rule.op === 'leaf'
    ? []
    : rule.of.map((child, index) => ({
        rule: child,
        pointer: `${pointer}/of/${index}`,
        depth: depth + 1,
      }));

/** Every node in document order. It keeps its own stack, so that no depth of nesting can exhaust the caller's. */
export function* nodesOf(requirement: Requirement): Generator<Placed> {
  const waiting = [...rootsOf(requirement)].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    for (const child of [...childrenOf(node)].reverse()) waiting.push(child);
  }
}

const isLeaf = (node: Placed): node is Placed<Leaf> => node.rule.op === 'leaf';

/** Every leaf in document order. */
export const leavesOf = (requirement: Requirement): readonly Placed<Leaf>[] =>
  [...nodesOf(requirement)].filter(isLeaf);

/** How many children of a group must hold. */
export const needed = (group: Exclude<Rule, Leaf>): number => {
  if (group.op === 'all') return group.of.length;
  return group.op === 'any' ? 1 : group.n;
};
