import type { AchievementType, PublicAchievement } from '../achievement.ts';
import type { AchievementId } from '../ids.ts';
import type { CatalogView } from './evaluation.ts';

/** Trust lists by name. A name is unique in the market; an organization's own list carries its id in the name. */
export type TrustLists = ReadonlyMap<string, readonly string[]>;

const NOTHING: readonly AchievementId[] = [];
const NO_LISTS: TrustLists = new Map();

const append = <K>(map: Map<K, AchievementId[]>, key: K, id: AchievementId): void => {
  const listed = map.get(key);
  if (listed === undefined) map.set(key, [id]);
  else if (listed.at(-1) !== id) listed.push(id);
};

/**
 * The catalog as evaluation reads it, by value. The order of `achievements` changes nothing: where two of them
 * claim one alias, it names the one with the lower (older) id. Section 5.
 */
export const catalogView = (
  achievements: readonly PublicAchievement[],
  trust: TrustLists = NO_LISTS,
): CatalogView => {
  const byId = new Map<string, PublicAchievement>();
  const byName = new Map<string, AchievementId>();
  const byCompetency = new Map<string, AchievementId[]>();
  const byType = new Map<AchievementType, AchievementId[]>();
  const listers = new Map<string, Map<string, string>>();
  const ordered = [...achievements].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const one of ordered) byId.set(one.id, one);
  for (const one of byId.values()) byName.set(one.id, one.id);
  for (const one of byId.values()) {
    for (const alias of one.aliases) if (!byName.has(alias)) byName.set(alias, one.id);
    for (const { targetUrl } of one.competencies) append(byCompetency, targetUrl, one.id);
    append(byType, one.achievementType, one.id);
    for (const creator of one.creators) {
      const organizations = listers.get(creator) ?? new Map<string, string>();
      listers.set(creator, organizations.set(one.organizationId, one.organizationName));
    }
  }
  return {
    achievement: (id) => byId.get(id),
    resolve: (idOrAlias) => byName.get(idOrAlias),
    withCompetency: (targetUrl) => byCompetency.get(targetUrl) ?? NOTHING,
    withType: (type) => byType.get(type) ?? NOTHING,
    trusted: (list) => trust.get(list),
    issuerName: (issuer) => {
      const names = [...(listers.get(issuer)?.values() ?? [])];
      return names.length === 1 ? names[0] : undefined;
    },
  };
};
