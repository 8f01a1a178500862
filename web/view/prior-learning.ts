import type { PublicAchievement } from '../../functions/domain/achievement.ts';
import type { AchievementId } from '../../functions/domain/ids.ts';
import type { Rule } from '../../functions/domain/requirement/requirement.ts';
import type { LiveMarket } from '../../functions/services/ports/market.ts';

/** The achievements that one counts in place of. */
export type Routes = ReadonlyMap<AchievementId, readonly PublicAchievement[]>;

/** Every group of a rule in which one achievement is as good as another. */
const choicesIn = (rule: Rule): readonly (readonly AchievementId[])[] => {
  if (rule.op === 'leaf') return [];
  const below = rule.of.flatMap(choicesIn);
  if (rule.op === 'all') return below;
  const named = rule.of.flatMap((one) =>
    one.op === 'leaf' && one.achievement !== undefined ? [one.achievement] : [],
  );
  return [named, ...below];
};

/**
 * Work is handed in and looked at, in at most half the time of a badge in the same field: what one can do already is
 * shown, nothing is learned anew.
 */
const isRoute = (one: PublicAchievement, other: PublicAchievement): boolean =>
  one.assessment === 'evidence' && one.field === other.field && one.hours * 2 <= other.hours;

/** Each pair of which the first may be shown in place of the second. */
const standIns = ({
  achievements,
  recognitions,
}: LiveMarket): readonly (readonly [AchievementId, AchievementId])[] => [
  ...achievements.flatMap(({ id, acceptsInstead }) => acceptsInstead.map((one) => [one, id] as const)),
  ...recognitions
    .flatMap(({ requirement: { required, preferred } }) => [required, ...preferred].flatMap(choicesIn))
    .flatMap((ids) => ids.flatMap((one) => ids.map((other) => [one, other] as const))),
];

const find = (market: LiveMarket): Routes => {
  const routes = new Map<AchievementId, Set<PublicAchievement>>();
  for (const [id, otherId] of standIns(market)) {
    const [one, other] = [market.catalog.achievement(id), market.catalog.achievement(otherId)];
    if (id === otherId || one === undefined || other === undefined || !isRoute(one, other)) continue;
    routes.set(id, (routes.get(id) ?? new Set()).add(other));
  }
  return new Map([...routes].map(([id, of]) => [id, [...of]]));
};

/** A market is one object until something in it changes. */
const found = new WeakMap<LiveMarket, Routes>();

/**
 * Ways to get what one can do already recognized: achievements given for work that is handed in, and which of the
 * longer ones each counts in place of: at a job whose rule takes either, or where the longer one's creators accept it.
 */
export const priorLearningIn = (market: LiveMarket): Routes => {
  const known = found.get(market) ?? find(market);
  found.set(market, known);
  return known;
};
