import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
import { evaluate } from '../../functions/domain/evaluate/evaluate.ts';
import type { Evaluation, MatchState, Truth } from '../../functions/domain/evaluate/evaluation.ts';
import type { Evidence } from '../../functions/domain/evaluate/evidence.ts';
import { newlyEarned } from '../../functions/domain/evaluate/newly-earned.ts';
import type { AchievementId } from '../../functions/domain/ids.ts';
import { isInstant } from '../../functions/domain/time.ts';
import { evidence, reordered, requirements, universes } from './kit/arbitrary.ts';
import { NOW } from './kit/make.ts';
import type { Universe } from './kit/random.ts';

vi.setConfig({ testTimeout: 60_000 });

const RUNS = { numRuns: 2_000 };

const decide = (
  market: Universe,
  requirement: Parameters<typeof evaluate>[0],
  shown: readonly Evidence[],
  at = NOW,
) => evaluate(requirement, shown, catalogView(market.achievements, market.trust), at);

const TRUTHS: readonly Truth[] = ['unmet', 'unknown', 'met'];
/** How far a person is, farthest first. */
const STATES: readonly MatchState[] = [
  'not-yet',
  'one-step-away',
  'cannot-tell',
  'meets',
  'meets-with-preferred',
];

const verdictOf = ({ state, required, preferredMet, preferredTotal, steps, countsUntil }: Evaluation) => ({
  state,
  required,
  preferredMet,
  preferredTotal,
  countsUntil,
  steps,
});

describe('order', () => {
  test('of children, lists and credentials never changes a verdict, its steps or its end', () => {
    fc.assert(
      fc.property(universes, requirements, evidence, fc.nat(), (market, requirement, shown, seed) => {
        const again = decide(market, reordered(requirement, seed), shown.toReversed());
        expect(verdictOf(again)).toEqual(verdictOf(decide(market, requirement, shown)));
      }),
      RUNS,
    );
  });

  test('of the catalog never changes a verdict', () => {
    fc.assert(
      fc.property(universes, requirements, evidence, (market, requirement, shown) => {
        const turned = { ...market, achievements: market.achievements.toReversed() };
        expect(decide(turned, requirement, shown)).toEqual(decide(market, requirement, shown));
      }),
      { numRuns: 300 },
    );
  });
});

describe('more evidence', () => {
  test('never lowers a verdict, a leaf, the state, or the number of preferred rules met', () => {
    fc.assert(
      fc.property(universes, requirements, evidence, evidence, (market, requirement, shown, more) => {
        const before = decide(market, requirement, shown);
        const after = decide(market, requirement, [...more, ...shown]);
        expect(TRUTHS.indexOf(after.required)).toBeGreaterThanOrEqual(TRUTHS.indexOf(before.required));
        expect(STATES.indexOf(after.state)).toBeGreaterThanOrEqual(STATES.indexOf(before.state));
        expect(after.preferredMet).toBeGreaterThanOrEqual(before.preferredMet);
        after.leaves.forEach((leaf, at) => {
          const was = before.leaves[at]?.truth ?? 'met';
          expect(TRUTHS.indexOf(leaf.truth)).toBeGreaterThanOrEqual(TRUTHS.indexOf(was));
        });
      }),
      RUNS,
    );
  });
});

describe('what could not be checked', () => {
  const settle = (shown: readonly Evidence[], asValid: (at: number) => boolean): readonly Evidence[] =>
    shown.flatMap((one, at): readonly Evidence[] => {
      if (one.standing === 'valid') return [one];
      return asValid(at) ? [{ ...one, standing: 'valid' }] : [];
    });

  test('never makes a rule met: what is met stays so without it', () => {
    fc.assert(
      fc.property(universes, requirements, evidence, (market, requirement, shown) => {
        const { required } = decide(market, requirement, shown);
        const sure = decide(
          market,
          requirement,
          settle(shown, () => false),
        );
        expect(required === 'met').toBe(sure.required === 'met');
      }),
      RUNS,
    );
  });

  test('leaves a decided rule decided, however each of it turns out', () => {
    fc.assert(
      fc.property(
        universes,
        requirements,
        evidence,
        fc.infiniteStream(fc.boolean()),
        (market, requirement, shown, coins) => {
          const turns = shown.map(() => coins.next().value);
          const before = decide(market, requirement, shown);
          const after = decide(
            market,
            requirement,
            settle(shown, (at) => turns[at] === true),
          );
          expect(after.required).not.toBe('unknown');
          if (before.required !== 'unknown') expect(after.required).toBe(before.required);
        },
      ),
      RUNS,
    );
  });

  test('shows as cannot-tell only when it would decide', () => {
    fc.assert(
      fc.property(universes, requirements, evidence, (market, requirement, shown) => {
        const { state } = decide(market, requirement, shown);
        const good = decide(
          market,
          requirement,
          settle(shown, () => true),
        );
        const bad = decide(
          market,
          requirement,
          settle(shown, () => false),
        );
        expect(state === 'cannot-tell').toBe(good.required !== bad.required);
      }),
      RUNS,
    );
  });
});

describe('steps', () => {
  /** Whether earning these, each from one of its creators, meets the rule. */
  const suffice = (
    market: Universe,
    requirement: Parameters<typeof evaluate>[0],
    shown: readonly Evidence[],
    [next, ...others]: readonly AchievementId[],
  ): boolean => {
    if (next === undefined) return decide(market, requirement, shown).required === 'met';
    const earned = market.achievements.find((one) => one.id === next);
    return (earned?.creators ?? []).some((creator) => {
      const credential = earned === undefined ? [] : [newlyEarned(earned, creator, NOW)];
      return suffice(market, requirement, [...shown, ...credential], others);
    });
  };

  test('are sufficient and minimal: with all of a set the rule is met, with one less it is not', () => {
    fc.assert(
      fc.property(universes, requirements, evidence, (market, requirement, shown) => {
        const { required, steps } = decide(market, requirement, shown);
        if (required === 'met') expect(steps).toEqual([]);
        for (const set of steps) {
          expect(suffice(market, requirement, shown, set)).toBe(true);
          for (const left of set) {
            expect(
              suffice(
                market,
                requirement,
                shown,
                set.filter((one) => one !== left),
              ),
            ).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  test('are none only when everything that is listed would not meet the rule', () => {
    fc.assert(
      fc.property(universes, requirements, evidence, (market, requirement, shown) => {
        const { required, steps } = decide(market, requirement, shown);
        if (required === 'met' || steps.length > 0) return;
        const every = market.achievements.map((one) => one.id);
        expect(suffice(market, requirement, shown, every)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('countsUntil', () => {
  test('is the last moment at which a met rule stays met', () => {
    fc.assert(
      fc.property(universes, requirements, evidence, (market, requirement, shown) => {
        const { required, countsUntil } = decide(market, requirement, shown);
        if (required !== 'met' || countsUntil === undefined) return;
        const after = new Date(Date.parse(countsUntil) + 1).toISOString();
        expect(decide(market, requirement, shown, countsUntil).required).toBe('met');
        expect(isInstant(after) && decide(market, requirement, shown, after).required).not.toBe('met');
      }),
      RUNS,
    );
  });
});
