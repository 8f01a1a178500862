import type { PublicAchievement } from '../../functions/domain/achievement.ts';
import type { CatalogView } from '../../functions/domain/evaluate/evaluation.ts';
import type { OrganizationId } from '../../functions/domain/ids.ts';
import type { RequirementProblem } from '../../functions/domain/requirement/problems.ts';
import type { Requirement } from '../../functions/domain/requirement/requirement.ts';
import { validateRequirement } from '../../functions/domain/requirement/validate.ts';
import type { Builder } from '../../functions/domain/rule-draft/builder.ts';
import {
  type DraftNode,
  type NodeId,
  PREFERRED,
  pointersOf,
  REQUIRED,
  requirementOf,
} from '../../functions/domain/rule-draft/draft.ts';
import { type SampleLearner, sampleLearners } from '../../functions/domain/rule-draft/sample-learners.ts';
import { positionOf } from '../../functions/domain/rule-draft/tree.ts';
import type { Instant } from '../../functions/domain/time.ts';
import type { Voice } from '../language/voice.ts';
import { leafLabel } from '../view/blocks.ts';
import type { Changer } from '../view/desk/who-changed.ts';

/** What a search found, for the finder that is open. */
export interface Found {
  readonly achievements: readonly PublicAchievement[];
  readonly state: 'idle' | 'busy' | 'done' | 'failed';
}

/** What somebody else saved while this rule was being changed. */
export interface Conflict {
  readonly theirs: Requirement | undefined;
  /** The rule that both changes were made from, where it is still known. */
  readonly before?: Requirement | undefined;
  /** Who saved theirs, and when. */
  readonly by?: Changer | undefined;
  readonly at?: Instant | undefined;
}

/** Everything that drawing the builder takes; the server and the browser draw from the same. */
export interface Scene {
  readonly voice: Voice;
  readonly catalog: CatalogView;
  readonly builder: Builder;
  readonly found: Found;
  /** Scripts run: what is changed takes effect at once, and buttons that would only say so are left out. */
  readonly live: boolean;
  /** The rule as it is saved, as far as this page knows. */
  readonly saved: Requirement | undefined;
  readonly conflict?: Conflict | undefined;
  readonly at: Instant;
  /** The subject of whoever builds the rule. */
  readonly self: string;
  /** Whose rule it is. */
  readonly employer: OrganizationId;
  /** Its own trust lists, which its rules may name. */
  readonly trustLists: readonly { readonly id: string; readonly name: string }[];
  readonly requirement: Requirement | undefined;
  readonly problems: readonly RequirementProblem[];
  readonly learners: readonly SampleLearner[];
  /** The part that a JSON pointer of the requirement leads to. */
  nodeAt(pointer: string): NodeId | undefined;
}

type Given = Omit<Scene, 'requirement' | 'problems' | 'learners' | 'nodeAt'>;

/** A scene with what follows from its rule. */
export const sceneOf = (given: Given): Scene => {
  const draft = given.builder.history.present;
  const requirement = requirementOf(draft);
  const byPointer = new Map([...pointersOf(draft)].map(([id, pointer]) => [pointer, id]));
  return {
    ...given,
    requirement,
    learners:
      requirement === undefined ? [] : sampleLearners(requirement, given.catalog, given.at, given.employer),
    problems: requirement === undefined ? [] : validateRequirement(requirement, given.catalog),
    nodeAt: (pointer) => {
      // A problem may point into a leaf; its block is the nearest part above.
      for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
        const id = byPointer.get(at);
        if (id !== undefined) return id;
      }
      return undefined;
    },
  };
};

/** What a part is called: the name on its block, or what its group asks for. */
export const nameOf = (node: DraftNode, { catalog, voice }: Pick<Scene, 'catalog' | 'voice'>): string => {
  if (node.kind === 'leaf') return leafLabel(node.leaf, catalog, voice);
  const names = node.of.map((part) => nameOf(part, { catalog, voice }));
  return node.op === 'all' ? voice.list(names) : voice.either(names);
};

/** The same by name in the draft; the two roots have names of their own. */
export const nameAt = (id: NodeId, scene: Scene): string => {
  const { voice, builder } = scene;
  if (id === REQUIRED) return voice.say('builder.required');
  if (id === PREFERRED) return voice.say('builder.preferred');
  // What was just taken out is only in the draft before.
  const drafts = [builder.history.present, builder.history.past.at(-1)];
  for (const draft of drafts) {
    const node = draft === undefined ? undefined : positionOf(draft, id)?.node;
    if (node !== undefined) return nameOf(node, scene);
  }
  return '';
};
