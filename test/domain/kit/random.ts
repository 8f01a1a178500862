import {
  ACHIEVEMENT_TYPES,
  ASSESSMENTS,
  type PublicAchievement,
} from '../../../functions/domain/achievement.ts';
import type { TrustLists } from '../../../functions/domain/evaluate/catalog-view.ts';
import type { Evidence } from '../../../functions/domain/evaluate/evidence.ts';
import {
  ASSURANCES,
  type Leaf,
  type Requirement,
  type Rule,
} from '../../../functions/domain/requirement/requirement.ts';
import { achievement, credential, id, instant } from './make.ts';

/** A stream of choices that a seed decides: the same seed makes the same cases on any machine. */
export interface Choices {
  /** An integer from 0 up to, not including, `limit`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(of: readonly [T, ...T[]]): T;
  some<T>(of: readonly T[], probability: number): T[];
}

/** Mulberry32 (public domain): 32 bits of state, fast, and random enough to choose test cases. */
export const choices = (seed: number): Choices => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const chance = (probability: number): boolean => next() < probability;
  return {
    below,
    chance,
    pick: (of) => of[below(of.length)] ?? of[0],
    some: (of, probability) => of.filter(() => chance(probability)),
  };
};

export const ISSUERS = ['did:web:a.example', 'did:web:b.example', 'did:web:c.example'] as const;
export const COMPETENCIES = ['https://skills.example/1', 'https://skills.example/2'] as const;
export const LEVELS = ['Basic', 'Skilled', 'Expert'] as const;
const TYPES = [ACHIEVEMENT_TYPES[0], ACHIEVEMENT_TYPES[1]] as const;
const TRUST: TrustLists = new Map([
  ['college-list', [ISSUERS[2]]],
  ['empty-list', []],
]);
export const LISTS = ['college-list', 'empty-list', 'no-such-list'] as const;
const DATES = [
  instant('2023-01-31'),
  instant('2025-11-22T12:00:00Z'),
  instant('2026-03-10'),
  instant('2026-11-22'),
] as const;
const ENDS = [
  instant('2026-11-22T12:00:00Z'),
  instant('2026-11-22T11:59:59Z'),
  instant('2027-05-01'),
] as const;

/** A small market in which everything that can be tied together is: stacks in circles included. */
export interface Universe {
  readonly achievements: readonly PublicAchievement[];
  readonly trust: TrustLists;
}

export const universe = (from: Choices, size = 6): Universe => {
  const numbers = Array.from({ length: size }, (_, n) => n + 1);
  const achievements = numbers.map((n) =>
    achievement(n, {
      creators: [from.pick(ISSUERS), ...(from.chance(0.3) ? [from.pick(ISSUERS)] : [])],
      aliases: [`https://badges.example/${n}`, `ce-${n}`],
      achievementType: from.pick(TYPES),
      assessment: from.pick(ASSESSMENTS),
      competencies: from.some(COMPETENCIES, 0.4).map((targetUrl) => ({ targetUrl, targetName: targetUrl })),
      levels: from.chance(0.6) ? [...LEVELS] : [],
      stackOf: from.chance(0.25)
        ? from.some([...numbers, 99], 0.3).map((part) => id('achievement', part))
        : [],
      acceptsInstead: from.chance(0.25)
        ? from.some(numbers, 0.3).map((other) => id('achievement', other))
        : [],
    }),
  );
  return { achievements, trust: TRUST };
};

const maybe = <T>(from: Choices, probability: number, value: () => T): T | undefined =>
  from.chance(probability) ? value() : undefined;

export const someLeaf = (from: Choices, size = 6): Leaf => {
  const kind = from.below(10);
  const names =
    kind < 7 ? { achievement: id('achievement', from.chance(0.02) ? 98 : from.below(size) + 1) } : {};
  return {
    op: 'leaf',
    ...names,
    competency: kind === 7 || kind === 8 || from.chance(0.05) ? from.pick(COMPETENCIES) : undefined,
    achievementType: kind === 9 || from.chance(0.1) ? from.pick(TYPES) : undefined,
    assessment: maybe(from, 0.15, () => [from.pick(ASSESSMENTS), from.pick(ASSESSMENTS)]),
    issuers: maybe(from, kind < 7 ? 0.15 : 0.7, () => [from.pick(ISSUERS), from.pick(ISSUERS)]),
    trust: maybe(from, kind < 7 ? 0.1 : 0.4, () => [from.pick(LISTS)]),
    minLevel: maybe(from, 0.15, () => from.pick([...LEVELS, 'Unheard of'])),
    maxAgeMonths: maybe(from, 0.25, () => from.pick([1, 12, 24, 46])),
    minAssurance: maybe(from, 0.2, () => from.pick(ASSURANCES)),
  };
};

export const someRule = (from: Choices, size = 6, depth = 3): Rule => {
  if (depth === 1 || from.chance(0.35)) return someLeaf(from, size);
  const of = Array.from({ length: from.below(3) + 1 }, () => someRule(from, size, depth - 1));
  const kind = from.below(3);
  if (kind === 0) return { op: 'all', of };
  return kind === 1 ? { op: 'any', of } : { op: 'atLeast', n: from.below(of.length) + 1, of };
};

export const someRequirement = (from: Choices, size = 6): Requirement => ({
  required: someRule(from, size),
  preferred: Array.from({ length: from.below(3) }, () => someRule(from, size, 2)),
});

export const someCredential = (from: Choices, size = 6): Evidence => {
  const n = from.below(size) + 1;
  return credential(n, {
    credential: `c${from.below(1_000)}`,
    achievement: from.pick([
      `https://badges.example/${n}`,
      `ce-${n}`,
      id('achievement', n),
      'https://nowhere.example/1',
    ]),
    issuer: from.pick(ISSUERS),
    standing: from.chance(0.25) ? 'unknown' : 'valid',
    assurance: from.chance(0.5) ? 'holder-bound' : from.pick(ASSURANCES),
    achievementType: maybe(from, 0.5, () => from.pick(TYPES)),
    earnedAt: maybe(from, 0.9, () => from.pick(DATES)),
    validUntil: maybe(from, 0.2, () => from.pick(ENDS)),
    level: maybe(from, 0.6, () => from.pick(LEVELS)),
    competencies: from.some(COMPETENCIES, 0.3),
  });
};

export const someEvidence = (from: Choices, size = 6): readonly Evidence[] =>
  Array.from({ length: from.below(6) }, () => someCredential(from, size));
