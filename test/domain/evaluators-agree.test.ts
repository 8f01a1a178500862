import { describe, expect, test } from 'vitest';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
import { evaluate } from '../../functions/domain/evaluate/evaluate.ts';
import { NOW } from './kit/make.ts';
import { choices, someEvidence, someRequirement, universe } from './kit/random.ts';
import { naive } from './naive-evaluator.ts';

/** `FULL=1` runs the whole million; a normal run takes the first part of the same cases. */
const CASES = process.env['FULL'] === '1' ? 1_000_000 : 50_000;
const CASES_PER_UNIVERSE = 50;
const SEED = 20_261_122;
/** Trying every pair of achievements is slow, so steps are compared in one case of this many. */
const STEPS_EVERY = 10;

describe('two evaluators that share no code', () => {
  test(`agree on ${CASES} random people and rules`, { timeout: 600_000 }, () => {
    const seen = new Map<string, number>();
    for (let number = 0; number < CASES; number += CASES_PER_UNIVERSE) {
      const from = choices(SEED + number);
      const market = universe(from);
      const catalog = catalogView(market.achievements, market.trust);
      for (let at = 0; at < CASES_PER_UNIVERSE; at += 1) {
        const requirement = someRequirement(from);
        const evidence = someEvidence(from);
        const withSteps = at % STEPS_EVERY === 0;
        const first = evaluate(requirement, evidence, catalog, NOW);
        const second = naive(requirement, evidence, market, NOW, withSteps);
        const sets = first.steps.map((set) => set.join(' '));
        const agree =
          first.required === second.required &&
          first.preferredMet === second.preferredMet &&
          first.leaves.map((leaf) => leaf.truth).join() === second.leaves.join() &&
          (!withSteps ||
            (first.state === second.state &&
              (second.steps.length > 0
                ? second.steps.join() === sets.join()
                : sets.every((set) => set.split(' ').length > 2))));
        if (!agree) {
          expect.fail(
            `case ${number + at}: ${JSON.stringify({ requirement, evidence, first, second }, null, 1)}`,
          );
        }
        seen.set(first.state, (seen.get(first.state) ?? 0) + 1);
      }
    }
    // Agreement means little where the cases are all alike.
    const rarest = Math.min(...seen.values());
    expect(seen.size).toBe(5);
    expect(rarest).toBeGreaterThan(CASES / 100);
  });
});
