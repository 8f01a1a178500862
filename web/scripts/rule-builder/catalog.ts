import type { PublicAchievement } from '../../../functions/domain/achievement.ts';
import type { AchievementFilter } from '../../../functions/domain/achievement-search.ts';
import { catalogView } from '../../../functions/domain/evaluate/catalog-view.ts';
import type { CatalogView } from '../../../functions/domain/evaluate/evaluation.ts';
import type { AchievementId } from '../../../functions/domain/ids.ts';
import type { Finder } from '../../../functions/domain/rule-draft/builder.ts';
import type { RuleDraft } from '../../../functions/domain/rule-draft/draft.ts';
import { partsOf } from '../../../functions/domain/rule-draft/tree.ts';
import type { PageData } from '../../rule-builder/page-data.ts';
import type { Found } from '../../rule-builder/scene.ts';
import { filterOf, MAX_FOUND } from '../../rule-builder/search.ts';
import { readAchievements } from './read-achievements.ts';

/** How many badges that show the same skill, or are of one kind, are asked for. */
const MAX_ALIKE = 40;

const ask = async (filter: AchievementFilter, limit: number): Promise<readonly PublicAchievement[]> => {
  const query = new URLSearchParams({ limit: String(limit) });
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, value);
  const response = await fetch(`/api/achievements?${query}`);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return readAchievements(await response.json());
};

/** The part of the public catalog that this page has seen; it grows as badges are looked for and added. */
export const createCatalog = ({
  achievements: first,
  trust,
  equivalents,
}: Pick<PageData, 'achievements' | 'trust' | 'equivalents'>) => {
  const known = new Map(first.map((one) => [one.id, one]));
  const asked = new Set<string>();
  const issuers = new Map(trust.map((list) => [list.id, list.issuers]));
  const names = new Map(trust.map((list) => [list.id, list.name]));
  const equal = new Map(equivalents);
  const look = (): CatalogView => ({
    ...catalogView([...known.values()], issuers, [], names),
    // The page was told what the claims come to for this employer, not the claims.
    equivalents: (id) => equal.get(id) ?? [],
  });
  let view = look();

  const learn = (found: readonly PublicAchievement[]): boolean => {
    const size = known.size;
    for (const one of found) known.set(one.id, one);
    if (known.size > size) view = look();
    return known.size > size;
  };

  /** Asks for something once; whether anything came of it. */
  const once = async (key: string, load: () => Promise<readonly PublicAchievement[]>): Promise<boolean> => {
    if (asked.has(key)) return false;
    asked.add(key);
    try {
      return learn(await load());
    } catch {
      asked.delete(key);
      return false;
    }
  };

  const single = async (id: AchievementId): Promise<readonly PublicAchievement[]> => {
    const response = await fetch(`/api/achievements/${id}`);
    return response.ok ? readAchievements({ items: [await response.json()] }) : [];
  };

  return {
    view: () => view,

    async search(finder: Finder): Promise<Found> {
      try {
        const achievements = await ask(filterOf(finder), MAX_FOUND);
        learn(achievements);
        return { achievements, state: 'done' };
      } catch {
        return { achievements: [], state: 'failed' };
      }
    },

    /** Fetches what stands around the badges of a draft: parts of stacks, stand-ins, and who else shows the same skills. */
    async fetchAround(draft: RuleDraft): Promise<boolean> {
      const leaves = partsOf(draft).flatMap((part) => (part.kind === 'leaf' ? [part.leaf] : []));
      const jobs: Promise<boolean>[] = [];
      for (const { achievement, competency, achievementType } of leaves) {
        const named = achievement === undefined ? undefined : known.get(achievement);
        for (const id of [...(named?.stackOf ?? []), ...(named?.acceptsInstead ?? [])]) {
          if (!known.has(id)) jobs.push(once(id, () => single(id)));
        }
        const skills =
          competency === undefined ? (named?.competencies ?? []).map((one) => one.targetUrl) : [competency];
        for (const url of skills.slice(0, 4)) {
          jobs.push(once(url, () => ask({ competency: url }, MAX_ALIKE)));
        }
        if (achievementType !== undefined) {
          jobs.push(once(achievementType, () => ask({ type: achievementType }, MAX_ALIKE)));
        }
      }
      return (await Promise.all(jobs)).includes(true);
    },
  };
};
