import type { PublicAchievement } from '../../functions/domain/achievement.ts';
import { type AchievementFilter, searchAchievements } from '../../functions/domain/achievement-search.ts';
import type { Finder } from '../../functions/domain/rule-draft/builder.ts';
import type { Found } from './scene.ts';

/** How many results a search of the builder looks at. */
export const MAX_FOUND = 25;

/** What the open finder looks for; the server and the browser ask the catalog for the same. */
export const filterOf = ({ q, by, priorLearning }: Finder): AchievementFilter => ({
  // Kinds are a short list that needs no search.
  ...(q.trim() === '' || by === 'kind' ? {} : { q: q.trim() }),
  ...(priorLearning ? { assessment: 'evidence' } : {}),
});

/** The search of the open finder in a catalog that is at hand. */
export const search = (finder: Finder | undefined, catalog: readonly PublicAchievement[]): Found => {
  if (finder === undefined) return { achievements: [], state: 'idle' };
  return { achievements: searchAchievements(catalog, filterOf(finder)).slice(0, MAX_FOUND), state: 'done' };
};
