import { describe, expect, test, vi } from 'vitest';
import type { PublicAchievement } from '../../functions/domain/achievement.ts';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
import { evaluate } from '../../functions/domain/evaluate/evaluate.ts';
import type { Evidence } from '../../functions/domain/evaluate/evidence.ts';
import type { Leaf, Rule } from '../../functions/domain/requirement/requirement.ts';
import {
  achievement,
  all,
  any,
  atLeast,
  COLLEGE,
  credential,
  id,
  instant,
  leaf,
  NOW,
  requires,
} from './kit/make.ts';
import { choices } from './kit/random.ts';

vi.setConfig({ testTimeout: 60_000 });

const OTHER = 'did:web:other.example';
const SKILL = { targetUrl: 'https://skills.example/1', targetName: 'One' };
const TEN = Array.from({ length: 10 }, (_, at) => achievement(at + 1));

/** The steps of a rule, as the numbers of the achievements. */
const steps = (rule: Rule, shown: readonly Evidence[] = [], market: readonly PublicAchievement[] = TEN) =>
  evaluate(requires(rule), shown, catalogView(market), NOW).steps.map((set) =>
    set.map((one) => Number(one.slice(4))),
  );

describe('the fewest steps', () => {
  test('are none when the rule is met', () => {
    expect(steps(leaf(1), [credential(1)])).toEqual([]);
  });

  test('are every single achievement that is enough', () => {
    expect(steps(any(leaf(3), leaf(1), all(leaf(2), leaf(4))))).toEqual([[1], [3]]);
    expect(steps(all(leaf(1), leaf(2)), [credential(1)])).toEqual([[2]]);
  });

  test('count an achievement once, however many leaves it meets', () => {
    expect(steps(all(leaf(1), leaf(1, { maxAgeMonths: 12 }), any(leaf(1), leaf(2))))).toEqual([[1]]);
  });

  test('are every pair where no single one is enough', () => {
    expect(steps(atLeast(2, leaf(1), leaf(2), leaf(3)))).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
    expect(steps(all(any(leaf(1), leaf(2)), any(leaf(3), leaf(4))))).toEqual([
      [1, 3],
      [1, 4],
      [2, 3],
      [2, 4],
    ]);
  });

  test('find the achievement that serves two groups', () => {
    const rule = all(any(leaf(1), leaf(2)), any(leaf(2), leaf(3)), any(leaf(4), leaf(5)));
    expect(steps(rule)).toEqual([
      [2, 4],
      [2, 5],
    ]);
  });

  test('are one smallest set where it takes three or more', () => {
    expect(steps(all(leaf(1), leaf(2), leaf(3), leaf(4)), [credential(4)])).toEqual([[1, 2, 3]]);
    const tangled = all(
      any(leaf(1), leaf(2)),
      any(leaf(2), leaf(3)),
      any(leaf(4), leaf(5)),
      any(leaf(5), leaf(6)),
      any(leaf(7), leaf(8)),
    );
    expect(steps(tangled)[0]).toHaveLength(3);
  });

  test('go through stacks and stand-ins', () => {
    const market = [
      achievement(1, {
        stackOf: [id('achievement', 2), id('achievement', 3)],
        acceptsInstead: [id('achievement', 4)],
      }),
      achievement(2),
      achievement(3),
      achievement(4),
    ];
    expect(steps(leaf(1), [], market)).toEqual([[1], [4]]);
    expect(steps(leaf(1), [credential(2)], market)).toEqual([[1], [3], [4]]);
  });

  test('of a rule that nothing listed can meet are none', () => {
    expect(steps(all(leaf(1), leaf(99)))).toEqual([]);
    expect(steps(leaf(1, { minLevel: 'Unheard of' }))).toEqual([]);
    expect(steps(leaf(1, { assessment: ['observed'] }))).toEqual([]);
  });
});

describe('an achievement to earn', () => {
  test('is taken as new, at its highest level, from the wallet', () => {
    const market = [achievement(1, { levels: ['Basic', 'Expert'] })];
    const strict = leaf(1, { minLevel: 'Expert', maxAgeMonths: 1, minAssurance: 'holder-bound' });
    expect(steps(strict, [], market)).toEqual([[1]]);
  });

  test('may be one that is held but too old, at too low a level, or signed by somebody else', () => {
    const old = credential(1, { earnedAt: instant('2020-01-01') });
    expect(steps(leaf(1, { maxAgeMonths: 12 }), [old])).toEqual([[1]]);
    expect(steps(leaf(1), [credential(1, { issuer: OTHER })])).toEqual([[1]]);
  });

  test('shows the competencies and has the type that the catalog lists, if a named issuer is its creator', () => {
    const market = [
      achievement(1, { competencies: [SKILL] }),
      achievement(2, { competencies: [SKILL], creators: [OTHER] }),
      achievement(3, { achievementType: 'License' }),
    ];
    const skill: Leaf = { op: 'leaf', competency: SKILL.targetUrl, issuers: [COLLEGE] };
    const license: Leaf = { op: 'leaf', achievementType: 'License', issuers: [COLLEGE] };
    expect(steps(skill, [], market)).toEqual([[1]]);
    expect(steps({ ...skill, issuers: [COLLEGE, OTHER] }, [], market)).toEqual([[1], [2]]);
    expect(steps(license, [], market)).toEqual([[3]]);
    expect(steps({ ...license, issuers: [OTHER] }, [], market)).toEqual([]);
  });

  test('is earned from one creator: one credential cannot have two issuers', () => {
    const market = [
      achievement(1, { competencies: [SKILL], creators: [COLLEGE, OTHER], achievementType: 'License' }),
    ];
    const skillHere: Leaf = { op: 'leaf', competency: SKILL.targetUrl, issuers: [COLLEGE] };
    const licenseHere: Leaf = { op: 'leaf', achievementType: 'License', issuers: [COLLEGE] };
    const licenseThere: Leaf = { op: 'leaf', achievementType: 'License', issuers: [OTHER] };
    expect(steps(all(skillHere, licenseHere), [], market)).toEqual([[1]]);
    expect(steps(all(skillHere, licenseThere), [], market)).toEqual([]);
    expect(steps(any(skillHere, licenseThere), [], market)).toEqual([[1]]);
  });
});

describe('the bounds of the search', () => {
  const wide = Array.from({ length: 180 }, (_, at) => achievement(at + 1));
  const leavesFrom = (first: number, count: number) =>
    Array.from({ length: count }, (_, at) => leaf(first + at));

  test('one step is exact over any number of achievements', () => {
    const market = wide.map((one) => ({ ...one, achievementType: 'License' as const }));
    const license: Leaf = { op: 'leaf', achievementType: 'License', issuers: [COLLEGE] };
    expect(steps(license, [], market)).toHaveLength(180);
  });

  test('two steps are exact over ninety achievements', () => {
    expect(steps(atLeast(2, ...leavesFrom(1, 90)), [], wide)).toHaveLength((90 * 89) / 2);
  });

  /** Sets that overlap like roof tiles: the achievement that helps most is not part of a smallest set. */
  const tile = (first: number): readonly Rule[] =>
    [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 4],
      [2, 5],
      [3, 6],
    ].map((either) => any(...either.map((step) => leaf(first + step))));

  test('three steps that the most helpful achievement hides are found', () => {
    expect(steps(all(...tile(1)))).toEqual([[2, 3, 4]]);
  });

  test('the one set of many is the same however the rule is written', () => {
    const from = choices(4);
    for (let round = 0; round < 200; round += 1) {
      const groups = Array.from({ length: 9 }, () =>
        atLeast(from.below(2) + 1, ...leavesFrom(from.below(8) + 1, 3), leaf(from.below(14) + 1)),
      );
      expect(steps(all(...groups.toReversed()), [], wide)).toEqual(steps(all(...groups), [], wide));
    }
  });

  test('a tangle beyond the budget still gives a set that is enough and has nothing to spare', () => {
    const tangles = [
      Array.from({ length: 20 }, (_, at) => tile(at * 7 + 1)).flat(),
      Array.from({ length: 12 }, (_, at) =>
        any(...[0, 5, 11, 17].map((step) => leaf(((at * 7 + step * 3) % 40) + 1))),
      ),
    ];
    for (const groups of tangles) {
      const rule = all(...groups);
      const [set = []] = steps(rule, [], wide);
      const held = set.map((n) => credential(n));
      const isMet = (shown: readonly Evidence[]) =>
        evaluate(requires(rule), shown, catalogView(wide), NOW).required === 'met';
      expect(isMet(held)).toBe(true);
      for (const left of held) expect(isMet(held.filter((one) => one !== left))).toBe(false);
    }
  });
});
