import type { PublicAchievement } from '../achievement.ts';
import type { AchievementId } from '../ids.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What an achievement may be called in a text. */
export type Nameable = Pick<PublicAchievement, 'id' | 'name'>;

/** A found name: tokens `from` up to, not including, `to`. */
export interface FoundName {
  readonly from: number;
  readonly to: number;
  readonly achievements: readonly AchievementId[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly achievements: Set<AchievementId>;
  /** Those of which this is an abbreviation: it counts in capitals only. */
  readonly abbreviated: Set<AchievementId>;
}

export interface NameIndex {
  readonly root: Node;
}

/** Words that come and go in names: "CPR and First Aid" is "CPR & First Aid". */
const FILLERS = new Set(['and', 'y', 'e', 'the', 'of', 'de', 'del', 'la', 'el', 'los', 'las', 'in', 'en']);

const MIN_ABBREVIATION = 3;

const newNode = (): Node => ({ next: new Map(), achievements: new Set(), abbreviated: new Set() });

const keysOf = (tokens: readonly Token[]): readonly string[] => {
  const telling = tokens.filter(({ word }) => !FILLERS.has(word)).map(({ stem }) => stem);
  return telling.length > 0 ? telling : tokens.map(({ stem }) => stem);
};

const enter = (root: Node, name: string): Node | undefined => {
  const keys = keysOf(tokensOf(name));
  if (keys.length === 0) return undefined;
  let node = root;
  for (const key of keys) {
    const below = node.next.get(key) ?? newNode();
    node.next.set(key, below);
    node = below;
  }
  return node;
};

const isAbbreviation = (text: string): boolean =>
  text.length >= MIN_ABBREVIATION && /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(text);

/** "Heart Monitoring (EKG)" is also "Heart Monitoring", and EKG. */
const partsOf = (name: string): readonly [name: string, inBrackets: readonly string[]] => {
  const inBrackets = [...name.matchAll(/\(([^()]{1,80})\)/gu)].map(([, text = '']) => text.trim());
  return [name.replaceAll(/\([^()]{1,80}\)/gu, ' '), inBrackets];
};

/** "First Aid and CPR" is also "CPR and First Aid". */
const turned = (name: string): string | undefined => {
  const halves = name.split(/\s+(?:and|&|y)\s+/iu);
  return halves.length === 2 ? `${halves[1]} ${halves[0]}` : undefined;
};

/** The first letters of a name of three words or more. */
const initialsOf = (name: string): string =>
  tokensOf(name)
    .filter(({ word }) => !FILLERS.has(word))
    .map(({ raw }) => raw.slice(0, 1).toUpperCase())
    .join('');

/** The names of a catalog, ready to be found in texts. */
export const nameIndex = (catalog: readonly Nameable[]): NameIndex => {
  const root = newNode();
  for (const { id, name } of catalog) {
    const [outside, inBrackets] = partsOf(name);
    const spoken = [name, outside, turned(outside), ...inBrackets.filter((text) => !isAbbreviation(text))];
    for (const one of spoken) if (one !== undefined) enter(root, one)?.achievements.add(id);
    const initials = initialsOf(outside);
    const short = [...inBrackets.filter(isAbbreviation), ...(isAbbreviation(initials) ? [initials] : [])];
    for (const one of short) enter(root, one)?.abbreviated.add(id);
  }
  return { root };
};

const namedAt = (node: Node, first: Token): readonly AchievementId[] => {
  if (node.achievements.size > 0) return [...node.achievements];
  return isAbbreviation(first.raw) ? [...node.abbreviated] : [];
};

/** The longest name that begins at this token. */
const longestAt = ({ root }: NameIndex, tokens: readonly Token[], from: number): FoundName | undefined => {
  const first = tokens[from];
  if (first === undefined) return undefined;
  let node: Node | undefined = root;
  let found: FoundName | undefined;
  for (let at = from; at < tokens.length; at += 1) {
    const token: Token | undefined = tokens[at];
    if (token === undefined) break;
    const below: Node | undefined = node.next.get(token.stem);
    if (below === undefined) {
      if (at > from && FILLERS.has(token.word)) continue;
      break;
    }
    node = below;
    const achievements = namedAt(node, first);
    if (achievements.length > 0) found = { from, to: at + 1, achievements };
  }
  return found;
};

/** Every name in these words, the longest first come; none overlaps another. */
export const findNames = (index: NameIndex, tokens: readonly Token[]): readonly FoundName[] => {
  const found: FoundName[] = [];
  let at = 0;
  while (at < tokens.length) {
    const name = longestAt(index, tokens, at);
    if (name !== undefined) found.push(name);
    at = name?.to ?? at + 1;
  }
  return found;
};
