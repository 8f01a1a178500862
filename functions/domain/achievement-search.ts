import type { AchievementType, Assessment, PublicAchievement } from './achievement.ts';
import type { OrganizationId } from './ids.ts';

/** What somebody looks for in the catalog; every part that is present must hold. */
export interface AchievementFilter {
  /** Words, each the beginning of a word of the name, its initials, a skill, who lists it or the description. */
  readonly q?: string | undefined;
  /** `Alignment.targetUrl` of a competency that it shows. */
  readonly competency?: string | undefined;
  readonly type?: AchievementType | undefined;
  readonly assessment?: Assessment | undefined;
  /** Who lists it. */
  readonly organization?: OrganizationId | undefined;
}

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}+#]+/gu) ?? [];

/** The words of an achievement by how much they tell; made once for as long as it is kept. */
interface Words {
  readonly name: readonly string[];
  readonly initials: string;
  readonly around: readonly string[];
  readonly text: readonly string[];
}

const known = new WeakMap<PublicAchievement, Words>();

const wordsFor = (achievement: PublicAchievement): Words => {
  const before = known.get(achievement);
  if (before !== undefined) return before;
  const { name, organizationName, competencies, description } = achievement;
  const own = wordsOf(name);
  const words = {
    name: own,
    initials: own.length > 2 ? own.map((word) => word.slice(0, 1)).join('') : '',
    around: wordsOf([organizationName, ...competencies.map(({ targetName }) => targetName)].join(' ')),
    text: wordsOf(description),
  };
  known.set(achievement, words);
  return words;
};

/** How far one word is from what the achievement is: 0 is its own name, 4 is nowhere. */
const distance = (word: string, { name, initials, around, text }: Words): number => {
  if (name.includes(word)) return 0;
  if (initials === word || name.some((own) => own.startsWith(word))) return 1;
  if (around.some((other) => other.startsWith(word))) return 2;
  return text.some((other) => other.startsWith(word)) ? 3 : 4;
};

const rankOf = (asked: readonly string[], achievement: PublicAchievement): number | undefined => {
  const words = wordsFor(achievement);
  let rank = words.name[0]?.startsWith(asked[0] ?? '') === true ? 0 : 1;
  for (const word of asked) {
    const far = distance(word, words);
    if (far === 4) return undefined;
    rank += 2 * far;
  }
  return rank;
};

/**
 * The achievements that fit, nearest first: whose own name holds the words, then who lists it and what it shows, then what
 * is said of it; equally near ones by name. Reads every achievement once and none twice, in memory.
 */
export const searchAchievements = (
  achievements: readonly PublicAchievement[],
  { q, competency, type, assessment, organization }: AchievementFilter,
): readonly PublicAchievement[] => {
  const asked = q === undefined ? [] : wordsOf(q);
  const found: { readonly rank: number; readonly achievement: PublicAchievement }[] = [];
  for (const achievement of achievements) {
    if (type !== undefined && achievement.achievementType !== type) continue;
    if (organization !== undefined && achievement.organizationId !== organization) continue;
    if (assessment !== undefined && achievement.assessment !== assessment) continue;
    if (competency !== undefined && !achievement.competencies.some((one) => one.targetUrl === competency)) {
      continue;
    }
    const rank = asked.length === 0 ? 0 : rankOf(asked, achievement);
    if (rank !== undefined) found.push({ rank, achievement });
  }
  found.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.achievement.name.localeCompare(b.achievement.name, 'en') ||
      (a.achievement.id < b.achievement.id ? -1 : 1),
  );
  return found.map(({ achievement }) => achievement);
};
