import type { AchievementType, Assessment } from '../../../functions/domain/achievement.ts';
import { competencyUrl } from './competencies.ts';
import type { AchievementKey, OrganizationKey, SampleLeaf, SampleRule } from './model.ts';

/** What may narrow or widen a leaf. */
export interface Terms {
  /** Earned within so many months. */
  readonly within?: number;
  /** At this level of the achievement or a later one. */
  readonly level?: string;
  readonly assessed?: readonly Assessment[];
  /** The badge must be bound to whoever shows it. */
  readonly bound?: boolean;
  /** Accepted from these too, beyond the achievement's own creators. */
  readonly from?: readonly OrganizationKey[];
}

type Part = AchievementKey | SampleRule;

const termsOf = (terms: Terms): Omit<SampleLeaf, 'op'> => ({
  ...(terms.within === undefined ? {} : { maxAgeMonths: terms.within }),
  ...(terms.level === undefined ? {} : { minLevel: terms.level }),
  ...(terms.assessed === undefined ? {} : { assessment: terms.assessed }),
  ...(terms.bound === true ? { minAssurance: 'holder-bound' as const } : {}),
  ...(terms.from === undefined ? {} : { issuers: terms.from }),
});

const rule = (part: Part): SampleRule => (typeof part === 'string' ? need(part) : part);

/** The achievement of this key. */
export const need = (achievement: AchievementKey, terms: Terms = {}): SampleLeaf => ({
  op: 'leaf',
  achievement,
  ...termsOf(terms),
});

/** Anything signed by these organizations that shows a competency. */
export const skill = (
  competency: string,
  terms: Terms & { from: readonly OrganizationKey[] },
): SampleLeaf => ({
  op: 'leaf',
  competency: competencyUrl(competency),
  ...termsOf(terms),
});

/** Any achievement of one kind, like a license, signed by these organizations. */
export const anyOfType = (
  achievementType: AchievementType,
  terms: Terms & { from: readonly OrganizationKey[] },
): SampleLeaf => ({ op: 'leaf', achievementType, ...termsOf(terms) });

export const all = (...of: readonly Part[]): SampleRule => ({ op: 'all', of: of.map(rule) });
export const any = (...of: readonly Part[]): SampleRule => ({ op: 'any', of: of.map(rule) });
export const atLeast = (n: number, ...of: readonly Part[]): SampleRule => ({
  op: 'atLeast',
  n,
  of: of.map(rule),
});

/** A rule from a key or a rule. */
export const asRule = rule;
