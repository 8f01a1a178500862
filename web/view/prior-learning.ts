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

/** Work is handed in and looked at, and it takes less time than what it stands for: nothing has to be learned anew. */
const isRoute = (one: PublicAchievement, other: PublicAchievement): boolean =>
  one.assessment === 'evidence' && other.id !== one.id && one.hours < other.hours;

const find = ({ achievements, recognitions, catalog }: LiveMarket): Routes => {
  const groups = [
    ...achievements.map(({ id, acceptsInstead }) => [id, ...acceptsInstead]),
    ...recognitions.flatMap(({ requirement }) =>
      [requirement.required, ...requirement.preferred].flatMap(choicesIn),
    ),
  ].map((ids) => ids.flatMap((id) => catalog.achievement(id) ?? []));
  const routes = new Map<AchievementId, Map<AchievementId, PublicAchievement>>();
  for (const group of groups) {
    for (const one of group) {
      for (const other of group.filter((candidate) => isRoute(one, candidate))) {
        const of = routes.get(one.id) ?? new Map();
        routes.set(one.id, of.set(other.id, other));
      }
    }
  }
  return new Map([...routes].map(([id, of]) => [id, [...of.values()]]));
};

/** A market is one object until something in it changes. */
const found = new WeakMap<LiveMarket, Routes>();

/**
 * Ways to get what one can do already recognized: achievements given for work that is handed in, and which of the
 * longer ones each counts in place of, by a live rule or because the issuer of the longer one accepts it instead.
 */
export const priorLearningIn = (market: LiveMarket): Routes => {
  const known = found.get(market) ?? find(market);
  found.set(market, known);
  return known;
};
