import type { AchievementType, PublicAchievement } from '../achievement.ts';
import { decides, type EquivalenceClaim } from '../equivalence.ts';
import type { AchievementId, OrganizationId } from '../ids.ts';
import type { CatalogView } from './evaluation.ts';

/** The issuers of each trust list by the id of the list, which is what a rule names. */
export type TrustLists = ReadonlyMap<string, readonly string[]>;

const NOTHING: readonly AchievementId[] = [];
const NO_LISTS: TrustLists = new Map();
const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** Merges lead to one entry in few steps; more are a circle that nobody meant. */
const MOST_MERGES = 16;

const append = <K>(map: Map<K, AchievementId[]>, key: K, id: AchievementId): void => {
  const listed = map.get(key);
  if (listed === undefined) map.set(key, [id]);
  else if (listed.at(-1) !== id) listed.push(id);
};

/** The entry that an id means now: itself, or what it was merged into. */
const meantBy = (
  byId: ReadonlyMap<string, PublicAchievement>,
  id: AchievementId,
): PublicAchievement | undefined => {
  let one = byId.get(id);
  for (let step = 0; one?.mergedInto !== undefined && step < MOST_MERGES; step += 1)
    one = byId.get(one.mergedInto);
  return one;
};

/**
 * The catalog as evaluation reads it, by value. The order of `achievements` changes nothing: where two of them
 * claim one alias, it names the one with the lower (older) id. Section 5.
 */
export const catalogView = (
  achievements: readonly PublicAchievement[],
  trust: TrustLists = NO_LISTS,
  claims: readonly EquivalenceClaim[] = [],
  trustNames: ReadonlyMap<string, string> = NO_NAMES,
  speakers: ReadonlyMap<OrganizationId, string> = new Map(),
): CatalogView => {
  const byId = new Map<string, PublicAchievement>();
  const byName = new Map<string, AchievementId>();
  const byCompetency = new Map<string, AchievementId[]>();
  const byType = new Map<AchievementType, AchievementId[]>();
  const listers = new Map<string, Map<string, string>>();
  const claimsFor = new Map<AchievementId, EquivalenceClaim[]>();
  const ordered = [...achievements].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const one of ordered) byId.set(one.id, one);
  for (const one of byId.values()) {
    const meant = meantBy(byId, one.id);
    if (meant !== undefined) byName.set(one.id, meant.id);
  }
  for (const one of byId.values()) {
    if (one.mergedInto !== undefined) continue;
    for (const alias of one.aliases) if (!byName.has(alias)) byName.set(alias, one.id);
    for (const { targetUrl } of one.competencies) append(byCompetency, targetUrl, one.id);
    append(byType, one.achievementType, one.id);
    for (const creator of one.creators) {
      const organizations = listers.get(creator) ?? new Map<string, string>();
      listers.set(creator, organizations.set(one.organizationId, one.organizationName));
    }
  }
  for (const claim of claims) {
    const counted = meantBy(byId, claim.counted)?.id;
    if (counted !== undefined) claimsFor.set(counted, [...(claimsFor.get(counted) ?? []), claim]);
  }
  return {
    achievement: (id) => meantBy(byId, id),
    resolve: (idOrAlias) => byName.get(idOrAlias),
    withCompetency: (targetUrl) => byCompetency.get(targetUrl) ?? NOTHING,
    withType: (type) => byType.get(type) ?? NOTHING,
    equivalents(id, employer) {
      const counted = meantBy(byId, id);
      const made = counted && claimsFor.get(counted.id);
      if (counted === undefined || made === undefined) return NOTHING;
      return made.filter((claim) => decides(claim, counted, employer)).map(({ held }) => held);
    },
    vouched(id, held, employer) {
      const counted = meantBy(byId, id);
      const meant = meantBy(byId, held)?.id ?? held;
      if (counted === undefined) return undefined;
      const made = (claimsFor.get(counted.id) ?? []).filter(
        (one) => decides(one, counted, employer) && (meantBy(byId, one.held)?.id ?? one.held) === meant,
      );
      // The creator's word goes for everybody, so it is the one to name where there are both.
      const deciding = made.find((one) => decides(one, counted, undefined)) ?? made[0];
      const by = deciding && speakers.get(deciding.organizationId);
      if (deciding === undefined || by === undefined) return undefined;
      const first = claims.find((one) => one.id === deciding.follows && one.withdrawnAt === undefined);
      const origin = first && speakers.get(first.organizationId);
      return origin === undefined ? { by } : { by: origin, acceptedBy: by };
    },
    trusted: (list) => trust.get(list),
    trustName: (list) => trustNames.get(list),
    issuerName: (issuer) => {
      const names = [...(listers.get(issuer)?.values() ?? [])];
      return names.length === 1 ? names[0] : undefined;
    },
  };
};
