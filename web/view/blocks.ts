import type { CatalogView, LeafExplanation } from '../../functions/domain/evaluate/evaluation.ts';
import { competencyName } from '../../functions/domain/evaluate/label.ts';
import type { AchievementId } from '../../functions/domain/ids.ts';
import type { Leaf, Requirement, Rule } from '../../functions/domain/requirement/requirement.ts';
import type { Voice } from '../language/voice.ts';

/** `asked` is a block of a rule that nobody is compared with; `refused` is a badge that was not accepted. */
export type BlockState = 'asked' | 'held' | 'missing' | 'unknown' | 'optional' | 'refused';

export type BlockNode =
  | {
      readonly kind: 'leaf';
      readonly state: BlockState;
      readonly label: string;
      readonly note: string | undefined;
      readonly achievement: AchievementId | undefined;
    }
  | {
      readonly kind: 'group';
      /** Whether every child counts, or some are enough. */
      readonly needs: 'all' | 'some';
      readonly title: string;
      readonly of: readonly BlockNode[];
    };

export interface RuleBlocks {
  readonly required: BlockNode;
  readonly preferred: readonly BlockNode[];
}

type Explained = ReadonlyMap<string, LeafExplanation>;

/** What a leaf asks for, as the name on its block. */
export const leafLabel = (leaf: Leaf, catalog: CatalogView, voice: Voice): string => {
  if (leaf.achievement !== undefined) {
    return catalog.achievement(leaf.achievement)?.name ?? voice.say('block.unlisted');
  }
  if (leaf.competency !== undefined) return competencyName(leaf.competency, catalog);
  return voice.say(`type.${leaf.achievementType ?? 'Badge'}`);
};

/** What a leaf asks beyond its name, as it stands on the block. */
export const leafNote = (leaf: Leaf, voice: Voice): string | undefined => {
  const notes: string[] = [];
  if (leaf.minLevel !== undefined) notes.push(voice.say('block.level', { level: leaf.minLevel }));
  if (leaf.maxAgeMonths !== undefined) {
    const years = leaf.maxAgeMonths / 12;
    notes.push(
      Number.isInteger(years)
        ? voice.say('block.years', { count: years })
        : voice.say('block.months', { count: leaf.maxAgeMonths }),
    );
  }
  return notes.length === 0 ? undefined : notes.join(' · ');
};

const leafState = (explained: LeafExplanation | undefined, preferred: boolean): BlockState => {
  if (explained === undefined) return preferred ? 'optional' : 'asked';
  if (explained.truth === 'met') return 'held';
  if (explained.truth === 'unknown') return 'unknown';
  return preferred ? 'optional' : 'missing';
};

const nodeOf = (
  rule: Rule,
  path: string,
  preferred: boolean,
  explained: Explained,
  catalog: CatalogView,
  voice: Voice,
): BlockNode => {
  if (rule.op === 'leaf') {
    return {
      kind: 'leaf',
      state: leafState(explained.get(path), preferred),
      label: leafLabel(rule, catalog, voice),
      note: leafNote(rule, voice),
      achievement: rule.achievement,
    };
  }
  const of = rule.of.map((child, at) =>
    nodeOf(child, `${path}/of/${at}`, preferred, explained, catalog, voice),
  );
  const [only] = of;
  if (only !== undefined && of.length === 1) return only;
  if (rule.op === 'all') return { kind: 'group', needs: 'all', title: voice.say('block.all'), of };
  const count = rule.op === 'any' ? 1 : rule.n;
  return { kind: 'group', needs: 'some', title: voice.say('block.any', { count }), of };
};

/**
 * The blocks of a requirement. With the explanations of one person's match they show what that person holds;
 * without, what the role asks for.
 */
export const blocksOf = (
  requirement: Requirement,
  catalog: CatalogView,
  voice: Voice,
  leaves: readonly LeafExplanation[] = [],
): RuleBlocks => {
  const explained = new Map(leaves.map((leaf) => [leaf.path, leaf]));
  return {
    required: nodeOf(requirement.required, '/required', false, explained, catalog, voice),
    preferred: requirement.preferred.map((rule, at) =>
      nodeOf(rule, `/preferred/${at}`, true, explained, catalog, voice),
    ),
  };
};
