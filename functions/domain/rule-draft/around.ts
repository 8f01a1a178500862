import type { PublicAchievement } from '../achievement.ts';
import type { AchievementId } from '../ids.ts';
import type { DraftNode, RuleDraft } from './draft.ts';
import { partsOf } from './tree.ts';

/** How many achievements that show the same skill, or are of the same kind, are looked at around one leaf. */
const MAX_ALIKE = 40;

const leavesOf = (drafts: readonly RuleDraft[]) =>
  drafts.flatMap(partsOf).flatMap((part: DraftNode) => (part.kind === 'leaf' ? [part.leaf] : []));

/**
 * Of a catalog, what a builder needs to know for these drafts: the badges that they name, what these are made of or
 * accept, what else counts for them (`equivalents`), and what shows the same skills or is of a kind that they ask for.
 */
export const achievementsAround = (
  drafts: readonly RuleDraft[],
  catalog: readonly PublicAchievement[],
  equivalents: (id: AchievementId) => readonly AchievementId[],
): readonly PublicAchievement[] => {
  const byId = new Map(catalog.map((one) => [one.id, one]));
  const near = new Map<AchievementId, PublicAchievement>();
  const take = (id: AchievementId, deep: boolean): void => {
    const found = byId.get(id);
    if (found === undefined || near.has(id)) return;
    near.set(id, found);
    if (!deep) return;
    for (const part of [...found.stackOf, ...found.acceptsInstead, ...equivalents(id)]) take(part, deep);
  };
  const leaves = leavesOf(drafts);
  for (const { achievement } of leaves) if (achievement !== undefined) take(achievement, true);
  const skills = new Set([
    ...leaves.flatMap(({ competency }) => competency ?? []),
    ...[...near.values()].flatMap(({ competencies }) => competencies.map(({ targetUrl }) => targetUrl)),
  ]);
  const counts = new Map<string, number>();
  const isWanted = (key: string): boolean => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= MAX_ALIKE;
  };
  const types = new Set(leaves.flatMap(({ achievementType }) => achievementType ?? []));
  for (const { id, competencies, achievementType } of catalog) {
    const alike = competencies.some(({ targetUrl }) => skills.has(targetUrl) && isWanted(targetUrl));
    if (alike || (types.has(achievementType) && isWanted(achievementType))) take(id, false);
  }
  return [...near.values()];
};
