import type { PublicAchievement } from '../achievement.ts';
import type { AchievementId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { CatalogView } from './evaluation.ts';
import type { Evidence } from './evidence.ts';

/** One credential with the listed achievement that its signed id resolves to. */
export interface Shown {
  /** Its place among the credentials shown. */
  readonly order: number;
  readonly evidence: Evidence;
  readonly achievement: PublicAchievement | undefined;
}

/** A person's evidence, resolved once against the catalog, so that any number of rules can be decided from it. */
export interface Holdings {
  readonly catalog: CatalogView;
  readonly at: Instant;
  readonly shown: readonly Shown[];
  of(id: AchievementId): readonly Shown[];
}

const NONE: readonly Shown[] = [];

/** Resolves evidence to achievements by id and alias. */
export const holdings = (evidence: readonly Evidence[], catalog: CatalogView, at: Instant): Holdings => {
  const shown: Shown[] = [];
  const byAchievement = new Map<AchievementId, Shown[]>();
  for (const one of evidence) {
    const id = catalog.resolve(one.achievement);
    const achievement = id === undefined ? undefined : catalog.achievement(id);
    const entry = { order: shown.length, evidence: one, achievement };
    shown.push(entry);
    if (id === undefined) continue;
    const same = byAchievement.get(id);
    if (same === undefined) byAchievement.set(id, [entry]);
    else same.push(entry);
  }
  return { catalog, at, shown, of: (id) => byAchievement.get(id) ?? NONE };
};
