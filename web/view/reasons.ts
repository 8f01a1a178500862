import type { CatalogView, LeafExplanation, Match } from '../../functions/domain/evaluate/evaluation.ts';
import { explainLeaf } from '../../functions/domain/sentences/explain-leaf.ts';
import type { Part, Voice } from '../language/voice.ts';

export interface ShownReason {
  readonly kind: 'met' | 'missing' | 'unknown' | 'optional';
  readonly parts: readonly Part[];
}

const ORDER = { met: 0, missing: 1, unknown: 2, optional: 3 } as const;

const kindOf = ({ truth, preferred }: LeafExplanation): ShownReason['kind'] => {
  if (truth === 'met') return 'met';
  if (truth === 'unknown') return 'unknown';
  return preferred ? 'optional' : 'missing';
};

/** The sentence with the badge's name strong, so that the eye finds it. */
const emphasize = (sentence: string, name: string): readonly Part[] => {
  const at = name === '' ? -1 : sentence.indexOf(name);
  if (at < 0) return [{ text: sentence, strong: false }];
  return [
    { text: sentence.slice(0, at), strong: false },
    { text: name, strong: true },
    { text: sentence.slice(at + name.length), strong: false },
  ];
};

/**
 * The reasons that matter to the reader, met ones first. Once a rule is met, what else could have met it is not
 * said; while it is not, only what is part of a shortest way there is.
 */
export const reasonsOf = (match: Match, catalog: CatalogView, voice: Voice): readonly ShownReason[] => {
  const { leaves, required, steps } = match.evaluation;
  const wanted = new Set(steps.flat());
  const matters = ({ truth, preferred, achievement }: LeafExplanation): boolean => {
    if (truth === 'met' || preferred) return true;
    if (required === 'met') return false;
    return truth === 'unknown' || wanted.size === 0 || achievement === undefined || wanted.has(achievement);
  };
  return leaves
    .filter(matters)
    .map((leaf) => ({
      kind: kindOf(leaf),
      parts: emphasize(explainLeaf(leaf, catalog, voice.locale), leaf.label),
    }))
    .toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind]);
};

/** Whether any one of several badges would be enough: then they must not be read as a list of duties. */
export const oneIsEnough = ({ evaluation: { state, steps } }: Match): boolean =>
  state === 'one-step-away' && steps.length > 1;
