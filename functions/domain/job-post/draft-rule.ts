import type { AchievementId } from '../ids.ts';
import { canonicalRule } from '../requirement/canonical.ts';
import { type Leaf, MAX_NODES, type Requirement, type Rule } from '../requirement/requirement.ts';
import { MAX_PREFERRED } from '../rule-draft/edit.ts';
import { type Cue, countIn, cuesIn, monthsIn, tieOf, type Wish } from './cues.ts';
import { type FoundName, findNames, type Nameable, type NameIndex, nameIndex } from './names.ts';
import { type Segment, segmentsOf } from './tokens.ts';

/** A stretch of the text in which a badge is named. `end` is the position after it, in UTF-16 code units. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What it became: `not-asked` where the text says so, `repeated` where the rule has it already or is full. */
  readonly became: Wish | 'repeated';
  /** The listed achievements of this name; more than one where several have it. */
  readonly achievements: readonly AchievementId[];
}

/** A rule as a job post seems to ask for it, for a person to review; nothing where it names no listed badge. */
export interface DraftedRule {
  readonly requirement: Requirement | undefined;
  readonly passages: readonly Passage[];
}

/** Half of what a rule may hold, so that there is room to go on. */
const MAX_LEAVES = MAX_NODES / 2;
/** Of several badges with one name so many are offered as alternatives. */
const MAX_NAMESAKES = 3;
/** No sentence is longer; what pretends to be one is read in pieces, so that time grows with length alone. */
const MAX_TOKENS = 200;

interface Mention {
  readonly name: FoundName;
  readonly wish: Wish;
  readonly rule: Rule;
}

const distance = (cue: Cue, { from, to }: FoundName): number =>
  cue.at >= to ? cue.at - to : from - cue.at + 1;

/** The nearest cue between the same commas, else the nearest of the sentence, else what the heading says. */
const wishOf = (name: FoundName, segment: Segment, cues: readonly Cue[], heading: Wish): Wish => {
  const chunk = segment.chunks[name.from];
  const near = cues.filter(({ at }) => segment.chunks[at] === chunk);
  const [nearest] = (near.length > 0 ? near : cues).toSorted((a, b) => distance(a, name) - distance(b, name));
  return nearest?.wish ?? heading;
};

const leafOf = (achievement: AchievementId, months: number | undefined): Leaf => ({
  op: 'leaf',
  achievement,
  ...(months === undefined ? {} : { maxAgeMonths: months }),
});

const ruleOf = ({ achievements }: FoundName, months: number | undefined): Rule => {
  const of = achievements.slice(0, MAX_NAMESAKES).map((id) => leafOf(id, months));
  const [only] = of;
  return only !== undefined && of.length === 1 ? only : { op: 'any', of };
};

const mentionsIn = (segment: Segment, names: readonly FoundName[], heading: Wish): readonly Mention[] => {
  const taken = new Set(names.flatMap(({ from, to }) => segment.tokens.slice(from, to)));
  // A name may hold a cue's word, and "Requirements Analysis" asks for nothing.
  const cues = cuesIn(segment.tokens).filter(({ at }) => {
    const token = segment.tokens[at];
    return token !== undefined && !taken.has(token);
  });
  return names.map((name, at) => {
    const after = segment.tokens.slice(name.to, names[at + 1]?.from);
    const wish = wishOf(name, segment, cues, heading);
    return { name, wish, rule: ruleOf(name, monthsIn(after)) };
  });
};

const joinedBy = (op: 'all' | 'any', of: readonly Rule[]): Rule => {
  const [only] = of;
  return only !== undefined && of.length === 1 ? only : { op, of };
};

/** "A, B or C" is one choice; "A and B or C" is A and B, or C. */
const groupsOf = (mentions: readonly Mention[], { tokens }: Segment): readonly Rule[] => {
  const ties = mentions.slice(1).map(({ name }, at) => tieOf(tokens.slice(mentions[at]?.name.to, name.from)));
  // A list ends as its last comma says: "A, B or C" is "A or B or C".
  for (let at = ties.length - 2; at >= 0; at -= 1) if (ties[at] === 'list') ties[at] = ties[at + 1] ?? 'list';
  const rules = mentions.map(({ rule }) => rule);
  if (!ties.includes('or')) return rules;
  const choices: Rule[][] = [[]];
  for (const [at, rule] of rules.entries()) {
    if (at > 0 && ties[at - 1] === 'or') choices.push([]);
    choices.at(-1)?.push(rule);
  }
  return [
    joinedBy(
      'any',
      choices.map((part) => joinedBy('all', part)),
    ),
  ];
};

const rulesOf = (mentions: readonly Mention[], segment: Segment): readonly Rule[] => {
  const [first] = mentions;
  if (first === undefined) return [];
  const n = countIn(segment.tokens.slice(0, first.name.from));
  if (n !== undefined && n < mentions.length && mentions.length > 1) {
    const of = mentions.map(({ rule }) => rule);
    return [n === 1 ? { op: 'any', of } : { op: 'atLeast', n, of }];
  }
  return groupsOf(mentions, segment);
};

const leavesIn = (rule: Rule): readonly Leaf[] => (rule.op === 'leaf' ? [rule] : rule.of.flatMap(leavesIn));

/** Collects what a text asks for, each badge once and as much as a rule can hold. */
const collector = () => {
  const wanted: Record<'required' | 'preferred', Rule[]> = { required: [], preferred: [] };
  const seen = new Set<AchievementId>();
  let leaves = 0;
  const isNew = ({ rule }: Mention): boolean =>
    leavesIn(rule).every(({ achievement }) => achievement !== undefined && !seen.has(achievement));
  /** The mentions of one sentence that are new, in a rule; the others are told as repeated. */
  const collect = (wish: 'required' | 'preferred', mentions: readonly Mention[], segment: Segment) => {
    const fresh: Mention[] = [];
    for (const mention of mentions) {
      const below = leavesIn(mention.rule);
      const isFull =
        leaves + below.length > MAX_LEAVES ||
        (wish === 'preferred' && wanted.preferred.length + fresh.length >= MAX_PREFERRED);
      if (isFull || !isNew(mention)) continue;
      fresh.push(mention);
      leaves += below.length;
      for (const { achievement } of below) if (achievement !== undefined) seen.add(achievement);
    }
    wanted[wish].push(...rulesOf(fresh, segment));
    return new Set(fresh);
  };
  return { wanted, collect };
};

interface Piece {
  readonly segment: Segment;
  readonly names: readonly FoundName[];
}

/** A sentence with the names in it; an endless one in pieces, none of which cuts a name. */
const piecesOf = (segment: Segment, index: NameIndex): readonly Piece[] => {
  const names = findNames(index, segment.tokens);
  if (segment.tokens.length <= MAX_TOKENS) return [{ segment, names }];
  const pieces: Piece[] = [];
  let [from, first] = [0, 0];
  while (from < segment.tokens.length) {
    let last = first;
    let to = from + MAX_TOKENS;
    for (let name = names[last]; name !== undefined && name.from < to; name = names[last]) {
      to = Math.max(to, name.to);
      last += 1;
    }
    const base = from;
    pieces.push({
      segment: {
        isHeading: false,
        tokens: segment.tokens.slice(from, to),
        chunks: segment.chunks.slice(from, to),
      },
      names: names
        .slice(first, last)
        .map((name) => ({ ...name, from: name.from - base, to: name.to - base })),
    });
    [from, first] = [to, last];
  }
  return pieces;
};

const headingWish = (segment: Segment, before: Wish): Wish => {
  const [cue] = cuesIn(segment.tokens);
  if (cue !== undefined) return cue.wish;
  return segment.isHeading ? 'required' : before;
};

/**
 * Drafts a rule from a plain job post: finds the names of listed badges in it (also turned around, abbreviated or
 * without accents), and reads what English and Spanish say of them: required, nice to have, not needed, either or, how
 * many of, how recent. It never names a badge that the text does not name; every finding comes with its passage, since
 * it is a person who decides. Time grows with the length of the text alone.
 */
export const draftRule = (text: string, catalog: readonly Nameable[]): DraftedRule => {
  const index = nameIndex(catalog);
  const { wanted, collect } = collector();
  const passages: Passage[] = [];
  let heading: Wish = 'required';
  for (const { segment, names } of segmentsOf(text).flatMap((one) => piecesOf(one, index))) {
    if (names.length === 0) {
      heading = headingWish(segment, heading);
      continue;
    }
    const mentions = mentionsIn(segment, names, heading);
    const kept = new Set<Mention>();
    for (const wish of ['required', 'preferred'] as const) {
      const meant = mentions.filter((mention) => mention.wish === wish);
      for (const mention of collect(wish, meant, segment)) kept.add(mention);
    }
    for (const mention of mentions) {
      const { name, wish } = mention;
      const [start, end] = [segment.tokens[name.from]?.start ?? 0, segment.tokens[name.to - 1]?.end ?? 0];
      const became = wish === 'not-asked' || kept.has(mention) ? wish : 'repeated';
      passages.push({ start, end, text: text.slice(start, end), became, achievements: name.achievements });
    }
  }
  const [first] = wanted.required;
  // A rule asks for something: what would only be nice to have is asked for until a person says otherwise.
  const required = first === undefined ? wanted.preferred : wanted.required;
  if (required.length === 0) return { requirement: undefined, passages };
  const distinct = [...new Map(required.map((rule) => [canonicalRule(rule), rule])).values()];
  return {
    requirement: {
      required: joinedBy(first === undefined ? 'any' : 'all', distinct),
      preferred: first === undefined ? [] : wanted.preferred,
    },
    passages,
  };
};
