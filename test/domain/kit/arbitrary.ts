import fc from 'fast-check';
import { ACHIEVEMENT_TYPES, ASSESSMENTS } from '../../../functions/domain/achievement.ts';
import type { Evidence } from '../../../functions/domain/evaluate/evidence.ts';
import {
  ASSURANCES,
  type Leaf,
  type Requirement,
  type Rule,
} from '../../../functions/domain/requirement/requirement.ts';
import { credential, id, instant } from './make.ts';
import { COMPETENCIES, choices, ISSUERS, LEVELS, LISTS, type Universe, universe } from './random.ts';

const SIZE = 6;

const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(of, { nil: undefined, freq: 2 });

const terms = {
  op: fc.constant('leaf' as const),
  competency: optional(fc.constantFrom(...COMPETENCIES)),
  achievementType: optional(fc.constantFrom(...ACHIEVEMENT_TYPES.slice(0, 2))),
  assessment: optional(fc.uniqueArray(fc.constantFrom(...ASSESSMENTS), { minLength: 1, maxLength: 3 })),
  issuers: optional(fc.uniqueArray(fc.constantFrom(...ISSUERS), { minLength: 1, maxLength: 3 })),
  trust: optional(fc.uniqueArray(fc.constantFrom(...LISTS), { minLength: 1, maxLength: 2 })),
  minLevel: optional(fc.constantFrom(...LEVELS)),
  maxAgeMonths: optional(fc.constantFrom(1, 12, 24, 46)),
  minAssurance: optional(fc.constantFrom(...ASSURANCES)),
};

const achievementId = fc.integer({ min: 1, max: SIZE }).map((n) => id('achievement', n));

/** Leaves that name an achievement and little else, and ones that ask for everything at once. */
export const leaves: fc.Arbitrary<Leaf> = fc.oneof(
  { weight: 3, arbitrary: achievementId.map((achievement) => ({ op: 'leaf' as const, achievement })) },
  {
    weight: 2,
    arbitrary: fc
      .record({ ...terms, achievement: achievementId })
      .map(({ competency, achievementType, ...leaf }) => leaf),
  },
  { weight: 2, arbitrary: fc.record({ ...terms, achievement: optional(achievementId) }) },
);

const { rule } = fc.letrec<{ rule: Rule; group: Rule }>((tie) => ({
  rule: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaves, tie('group')),
  group: fc
    .record({
      op: fc.constantFrom('all' as const, 'any' as const, 'atLeast' as const),
      of: fc.array(tie('rule'), { minLength: 1, maxLength: 4 }),
      n: fc.nat(3),
    })
    .map(({ op, of, n }) => (op === 'atLeast' ? { op, of, n: (n % of.length) + 1 } : { op, of })),
}));

export const rules: fc.Arbitrary<Rule> = rule;

export const requirements: fc.Arbitrary<Requirement> = fc.record({
  required: rules,
  preferred: fc.array(rules, { maxLength: 3 }),
});

export const credentials: fc.Arbitrary<Evidence> = fc
  .record({
    n: fc.integer({ min: 1, max: SIZE }),
    credential: fc.integer({ min: 1, max: 99 }).map((n) => `c${n}`),
    issuer: fc.constantFrom(...ISSUERS),
    standing: fc.constantFrom('valid' as const, 'unknown' as const),
    assurance: fc.constantFrom(...ASSURANCES),
    earnedAt: optional(fc.constantFrom(instant('2023-01-31'), instant('2026-03-10'))),
    validUntil: optional(fc.constantFrom(instant('2026-11-01'), instant('2027-05-01'))),
    level: optional(fc.constantFrom(...LEVELS)),
    competencies: fc.subarray([...COMPETENCIES]),
  })
  .map(({ n, ...facts }) => credential(n, facts));

export const evidence: fc.Arbitrary<readonly Evidence[]> = fc.array(credentials, { maxLength: 6 });

export const universes: fc.Arbitrary<Universe> = fc.nat(100_000).map((seed) => universe(choices(seed), SIZE));

/** The same requirement written in another order, groups and lists included. */
export const reordered = (requirement: Requirement, seed: number): Requirement => {
  const from = choices(seed);
  const shuffle = <T>(of: readonly T[]): T[] => {
    const left = [...of];
    const taken: T[] = [];
    while (left.length > 0) taken.push(...left.splice(from.below(left.length), 1));
    return taken;
  };
  const reorder = (one: Rule): Rule => {
    if (one.op !== 'leaf') return { ...one, of: shuffle(one.of).map(reorder) };
    const { assessment, issuers, trust, ...rest } = one;
    const members = {
      ...rest,
      ...(assessment === undefined ? {} : { assessment: shuffle(assessment) }),
      ...(issuers === undefined ? {} : { issuers: shuffle(issuers) }),
      ...(trust === undefined ? {} : { trust: shuffle(trust) }),
    };
    return members;
  };
  return { preferred: shuffle(requirement.preferred).map(reorder), required: reorder(requirement.required) };
};
