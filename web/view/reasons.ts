import type { CatalogView, LeafExplanation, Match } from '../../functions/domain/evaluate/evaluation.ts';
import type { Voice } from '../language/voice.ts';

export interface ShownReason {
  readonly kind: 'met' | 'missing' | 'unknown' | 'optional';
  readonly sentence: string;
}

const kindOf = ({ truth, preferred }: LeafExplanation): ShownReason['kind'] => {
  if (truth === 'met') return 'met';
  if (truth === 'unknown') return 'unknown';
  return preferred ? 'optional' : 'missing';
};

/**
 * The reasons that matter to the reader, met ones first: once a rule is met, what else could have met it is no
 * longer said; while it is not, every part says what is missing.
 */
export const reasonsOf = (match: Match, catalog: CatalogView, voice: Voice): readonly ShownReason[] => {
  const { leaves, required } = match.evaluation;
  const order = { met: 0, missing: 1, unknown: 2, optional: 3 } as const;
  return leaves
    .filter((leaf) => leaf.preferred || required !== 'met' || leaf.truth === 'met')
    .map((leaf) => ({ kind: kindOf(leaf), sentence: leaf.label + (catalog && voice ? '' : '') }))
    .sort((a, b) => order[a.kind] - order[b.kind]);
};
