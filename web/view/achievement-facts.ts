import type { PublicAchievement } from '../../functions/domain/achievement.ts';
import type { CatalogView } from '../../functions/domain/evaluate/evaluation.ts';
import type { AchievementId } from '../../functions/domain/ids.ts';
import type { Voice } from '../language/voice.ts';

export const costOf = ({ cost }: PublicAchievement, voice: Voice): string =>
  cost.amount === 0 ? voice.say('achievement.free') : voice.money(cost.amount, cost.currency);

/** Of several achievements the one that takes least: money first, then hours. */
export const easiest = (ids: readonly AchievementId[], catalog: CatalogView): PublicAchievement | undefined =>
  ids
    .flatMap((id) => catalog.achievement(id) ?? [])
    .toSorted((a, b) => a.cost.amount - b.cost.amount || a.hours - b.hours)[0];
