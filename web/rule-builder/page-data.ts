import type { PublicAchievement } from '../../functions/domain/achievement.ts';
import type { AchievementId, OrganizationId, RoleId } from '../../functions/domain/ids.ts';
import type { Language } from '../../functions/domain/language.ts';
import type { Requirement } from '../../functions/domain/requirement/requirement.ts';
import { achievementsAround } from '../../functions/domain/rule-draft/around.ts';
import type { Builder } from '../../functions/domain/rule-draft/builder.ts';
import { partsOf } from '../../functions/domain/rule-draft/tree.ts';
import type { Catalog } from '../language/message.ts';
import { en } from '../messages/en.ts';
import { es } from '../messages/es.ts';
import type { Conflict, Scene } from './scene.ts';

/** The areas of the messages that the builder says something from. */
const AREAS = ['block', 'type', 'assessment', 'failure', 'conflict'] as const;

/** Where a rule is saved, and for which version of what holds it. */
export interface Target {
  readonly organization: OrganizationId;
  /** Saved by the API; what has no role is saved by sending the form. */
  readonly role?: RoleId | undefined;
  readonly version: number;
}

/** What the page's script needs from the server to go on where the page stands. */
export interface PageData {
  readonly locale: Language;
  readonly messages: Catalog;
  readonly achievements: readonly PublicAchievement[];
  readonly builder: Builder;
  readonly saved: Requirement | undefined;
  readonly conflict: Conflict | undefined;
  readonly self: string;
  readonly target: Target;
  readonly trustLists: Scene['trustLists'];
  /** The issuers of the lists that the rule may name, with the name of each list. */
  readonly trust: readonly TrustFacts[];
  /** What counts for an achievement in the rules of this employer. */
  readonly equivalents: readonly (readonly [AchievementId, readonly AchievementId[]])[];
}

export interface TrustFacts {
  readonly id: string;
  readonly name: string;
  readonly issuers: readonly string[];
}

/** The data as a JSON text that may stand in a script element. */
export const pageData = (
  { voice, builder, saved, conflict, self, catalog, employer, trustLists }: Scene,
  achievements: readonly PublicAchievement[],
  target: Target,
): string => {
  const all: Catalog = { en, es }[voice.locale];
  const areas = Object.entries(all).filter(
    ([area]) => area.startsWith('builder') || AREAS.some((one) => one === area),
  );
  const { past, present, future } = builder.history;
  const drafts = [...past, present, ...future];
  const around = achievementsAround(drafts, achievements, (id) => catalog.equivalents(id, employer));
  const named = drafts
    .flatMap(partsOf)
    .flatMap((part) => (part.kind === 'leaf' ? (part.leaf.trust ?? []) : []));
  const listIds = [...new Set([...trustLists.map(({ id }) => id), ...named])];
  const data: PageData = {
    locale: voice.locale,
    messages: Object.fromEntries(areas),
    achievements: around,
    trustLists,
    trust: listIds.map((id) => ({
      id,
      name: catalog.trustName(id) ?? id,
      issuers: catalog.trusted(id) ?? [],
    })),
    equivalents: around.flatMap(({ id }) => {
      const equal = catalog.equivalents(id, employer);
      return equal.length === 0 ? [] : [[id, equal] as const];
    }),
    builder,
    saved,
    conflict,
    self,
    target,
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
};
