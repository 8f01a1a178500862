import {
  type DraftGroup,
  type DraftNode,
  type NodeId,
  PREFERRED,
  REQUIRED,
  type RuleDraft,
} from './draft.ts';

/** Where a part stands. */
export interface Position {
  readonly node: DraftNode;
  readonly parent: DraftGroup;
  readonly at: number;
}

const find = (group: DraftGroup, id: NodeId): Position | undefined => {
  for (const [at, node] of group.of.entries()) {
    if (node.id === id) return { node, parent: group, at };
    const below = node.kind === 'group' ? find(node, id) : undefined;
    if (below !== undefined) return below;
  }
  return undefined;
};

/** Where the part of this name stands; nothing for the two roots, which stand nowhere, and for one that is gone. */
export const positionOf = (draft: RuleDraft, id: NodeId): Position | undefined =>
  find(draft.required, id) ?? find(draft.preferred, id);

/** The group of this name, roots included. */
export const groupOf = (draft: RuleDraft, id: NodeId): DraftGroup | undefined => {
  if (id === REQUIRED) return draft.required;
  if (id === PREFERRED) return draft.preferred;
  const node = positionOf(draft, id)?.node;
  return node?.kind === 'group' ? node : undefined;
};

/** Whether `id` names this part or one inside it. */
export const holds = (node: DraftNode, id: NodeId): boolean =>
  node.id === id || (node.kind === 'group' && node.of.some((part) => holds(part, id)));

const inGroup = (group: DraftGroup, id: NodeId, change: (of: DraftGroup) => DraftGroup): DraftGroup => {
  if (group.id === id) return change(group);
  const of = group.of.map((part) => (part.kind === 'group' ? inGroup(part, id, change) : part));
  return of.every((part, at) => part === group.of[at]) ? group : { ...group, of };
};

/** The draft with one group changed. */
export const withGroup = (
  draft: RuleDraft,
  id: NodeId,
  change: (of: DraftGroup) => DraftGroup,
): RuleDraft => ({
  ...draft,
  required: inGroup(draft.required, id, change),
  preferred: inGroup(draft.preferred, id, change),
});

/** The draft with other parts at one place of a group. */
export const spliced = (
  draft: RuleDraft,
  group: NodeId,
  at: number,
  remove: number,
  ...parts: readonly DraftNode[]
): RuleDraft =>
  withGroup(draft, group, (of) => ({
    ...of,
    of: [...of.of.slice(0, at), ...parts, ...of.of.slice(at + remove)],
  }));

const tidyGroup = (group: DraftGroup): DraftGroup => {
  const of = group.of.flatMap((part): readonly DraftNode[] => {
    if (part.kind === 'leaf') return [part];
    const tidied = tidyGroup(part);
    return tidied.of.length === 0 ? [] : [tidied];
  });
  return { ...group, of, n: Math.max(1, Math.min(group.n, of.length)) };
};

/** The draft without groups that hold nothing, and with every count within its group. */
export const tidy = (draft: RuleDraft): RuleDraft => ({
  ...draft,
  required: tidyGroup(draft.required),
  preferred: tidyGroup(draft.preferred),
});

/** Every part in reading order, roots included. */
export const partsOf = ({ required, preferred }: RuleDraft): readonly DraftNode[] => {
  const walk = (node: DraftNode): readonly DraftNode[] =>
    node.kind === 'leaf' ? [node] : [node, ...node.of.flatMap(walk)];
  return [...walk(required), ...walk(preferred)];
};
