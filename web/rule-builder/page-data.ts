import type { PublicAchievement } from '../../functions/domain/achievement.ts';
import type { OrganizationId, RoleId } from '../../functions/domain/ids.ts';
import type { Language } from '../../functions/domain/language.ts';
import type { Requirement } from '../../functions/domain/requirement/requirement.ts';
import { achievementsAround } from '../../functions/domain/rule-draft/around.ts';
import type { Builder } from '../../functions/domain/rule-draft/builder.ts';
import type { Catalog } from '../language/message.ts';
import { en } from '../messages/en.ts';
import { es } from '../messages/es.ts';
import type { Conflict, Scene } from './scene.ts';

/** The areas of the messages that the builder says something from. */
const AREAS = ['block', 'type', 'assessment', 'failure'] as const;

/** Where a rule is saved, and for which version of its role. */
export interface Target {
  readonly organization: OrganizationId;
  readonly role: RoleId;
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
  readonly target: Target;
}

/** The data as a JSON text that may stand in a script element. */
export const pageData = (
  { voice, builder, saved, conflict }: Scene,
  catalog: readonly PublicAchievement[],
  target: Target,
): string => {
  const all: Catalog = { en, es }[voice.locale];
  const areas = Object.entries(all).filter(
    ([area]) => area.startsWith('builder') || AREAS.some((one) => one === area),
  );
  const { past, present, future } = builder.history;
  const data: PageData = {
    locale: voice.locale,
    messages: Object.fromEntries(areas),
    achievements: achievementsAround([...past, present, ...future], catalog),
    builder,
    saved,
    conflict,
    target,
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
};
