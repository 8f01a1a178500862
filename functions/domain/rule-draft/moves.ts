import { type NodeId, PREFERRED, type RuleDraft } from './draft.ts';
import { applyEdit } from './edit.ts';
import { partsOf, positionOf } from './tree.ts';

/** Where a part can go from where it is. */
export interface Moves {
  readonly up: boolean;
  readonly down: boolean;
  readonly in: boolean;
  readonly out: boolean;
  /** Groups that would take it, the one it is in left out. */
  readonly groups: readonly NodeId[];
  readonly isPreferred: boolean;
}

/** Every move that an edit would carry out, so that a page offers those and no others. */
export const movesOf = (draft: RuleDraft, id: NodeId): Moves => {
  const can = (move: 'up' | 'down' | 'in' | 'out'): boolean => applyEdit(draft, { do: move, node: id }).ok;
  const parent = positionOf(draft, id)?.parent.id;
  const groups = partsOf(draft)
    .filter((part) => part.kind === 'group' && part.id !== parent)
    .map((part) => part.id)
    .filter((to) => applyEdit(draft, { do: 'move', node: id, to }).ok);
  return {
    up: can('up'),
    down: can('down'),
    in: can('in'),
    out: can('out'),
    groups,
    isPreferred:
      parent === PREFERRED || partsOf({ ...draft, required: draft.preferred }).some((part) => part.id === id),
  };
};
