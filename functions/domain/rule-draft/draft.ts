import type { Leaf, Requirement, Rule } from '../requirement/requirement.ts';

/** Names a part of a draft for as long as it is in it, whatever is moved around it. */
export type NodeId = string;

/** The two places where parts stand: what is asked for, and what would be nice to have. */
export const REQUIRED: NodeId = 'required';
export const PREFERRED: NodeId = 'preferred';

export interface DraftLeaf {
  readonly kind: 'leaf';
  readonly id: NodeId;
  readonly leaf: Leaf;
}

export interface DraftGroup {
  readonly kind: 'group';
  readonly id: NodeId;
  readonly op: 'all' | 'any' | 'atLeast';
  /** How many are enough; kept within the group's size, and told only for `atLeast`. */
  readonly n: number;
  readonly of: readonly DraftNode[];
}

export type DraftNode = DraftLeaf | DraftGroup;

/**
 * A rule while a person works on it. It differs from a `Requirement` in that its parts have names, and that it may
 * still ask for nothing. `required` is a group even around one part; `preferred` is a list and its `op` means nothing.
 */
export interface RuleDraft {
  readonly required: DraftGroup;
  readonly preferred: DraftGroup;
  /** The number of the next name. */
  readonly next: number;
}

/** A draft that asks for nothing yet. */
export const EMPTY_DRAFT: RuleDraft = {
  required: { kind: 'group', id: REQUIRED, op: 'all', n: 1, of: [] },
  preferred: { kind: 'group', id: PREFERRED, op: 'all', n: 1, of: [] },
  next: 1,
};

/** Hands out names, first to a part and then to what it holds, so that the same rule is always named the same. */
export const namer = (next: number) => {
  let number = next;
  const name = (): NodeId => {
    number += 1;
    return `n${number - 1}`;
  };
  const node = (rule: Rule): DraftNode => {
    const id = name();
    if (rule.op === 'leaf') return { kind: 'leaf', id, leaf: rule };
    const n = rule.op === 'atLeast' ? rule.n : 1;
    return { kind: 'group', id, op: rule.op, n, of: rule.of.map(node) };
  };
  return { name, node, next: () => number };
};

/** The draft of a requirement, its parts named from `next` on. */
export const draftOf = ({ required, preferred }: Requirement, next = 1): RuleDraft => {
  const names = namer(next);
  const root =
    required.op === 'leaf'
      ? { op: 'all' as const, n: 1, of: [names.node(required)] }
      : {
          op: required.op,
          n: required.op === 'atLeast' ? required.n : 1,
          of: required.of.map((part) => names.node(part)),
        };
  return {
    required: { kind: 'group', id: REQUIRED, ...root },
    preferred: { ...EMPTY_DRAFT.preferred, of: preferred.map((part) => names.node(part)) },
    next: names.next(),
  };
};

/** The rule that a part of a draft is. */
export const ruleOf = (node: DraftNode): Rule => {
  if (node.kind === 'leaf') return node.leaf;
  const of = node.of.map(ruleOf);
  return node.op === 'atLeast' ? { op: 'atLeast', n: node.n, of } : { op: node.op, of };
};

/** The requirement that a draft is; nothing while it asks for nothing. */
export const requirementOf = ({ required, preferred }: RuleDraft): Requirement | undefined => {
  const [only] = required.of;
  if (only === undefined) return undefined;
  return {
    required: required.of.length === 1 ? ruleOf(only) : ruleOf(required),
    preferred: preferred.of.map(ruleOf),
  };
};

/**
 * For every part, the JSON pointer that it has in the requirement of the draft: what problems and explanations name.
 */
export const pointersOf = ({ required, preferred }: RuleDraft): ReadonlyMap<NodeId, string> => {
  const pointers = new Map<NodeId, string>();
  const walk = (node: DraftNode, pointer: string): void => {
    pointers.set(node.id, pointer);
    if (node.kind === 'group') for (const [at, part] of node.of.entries()) walk(part, `${pointer}/of/${at}`);
  };
  const [only] = required.of;
  pointers.set(REQUIRED, '/required');
  if (only !== undefined && required.of.length === 1) walk(only, '/required');
  else walk(required, '/required');
  for (const [at, part] of preferred.of.entries()) walk(part, `/preferred/${at}`);
  return pointers;
};
