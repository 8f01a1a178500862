import { describe, expect, test, vi } from 'vitest';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
import { evaluateHoldings } from '../../functions/domain/evaluate/evaluate.ts';
import type { CatalogView } from '../../functions/domain/evaluate/evaluation.ts';
import type { Evidence } from '../../functions/domain/evaluate/evidence.ts';
import { holdings } from '../../functions/domain/evaluate/holdings.ts';
import { matchMarket, openable } from '../../functions/domain/evaluate/match.ts';
import { newlyEarned } from '../../functions/domain/evaluate/newly-earned.ts';
import { nextPair } from '../../functions/domain/evaluate/next-pair.ts';
import type { AchievementId } from '../../functions/domain/ids.ts';
import type { RecognitionVersion } from '../../functions/domain/role.ts';
import {
  achievement,
  all,
  any,
  atLeast,
  credential,
  id,
  leaf,
  NOW,
  recognition,
  requires,
} from './kit/make.ts';
import { choices, someEvidence, someRequirement, universe } from './kit/random.ts';

vi.setConfig({ testTimeout: 60_000 });

const plain = catalogView(Array.from({ length: 200 }, (_, n) => achievement(n + 1, { hours: n + 1 })));
const interview = { promise: { kind: 'interview' as const } };

const pair = (
  recognitions: readonly RecognitionVersion[],
  shown: readonly Evidence[] = [],
  catalog: CatalogView = plain,
) => nextPair(matchMarket({ recognitions, catalog }, shown, NOW), shown, catalog, NOW);

const numbers = (ids: readonly AchievementId[] = []) => ids.map((one) => Number(one.slice(4)));

describe('the next two achievements', () => {
  test('open what each opens alone, and what only both open', () => {
    const market = [
      recognition(1, requires(leaf(1))),
      recognition(2, requires(all(leaf(1), leaf(2)))),
      recognition(3, requires(leaf(2)), interview),
      recognition(4, requires(leaf(3))),
      recognition(5, requires(all(leaf(4), leaf(5), leaf(6)))),
    ];
    expect(pair(market)).toEqual({
      best: {
        achievements: [id('achievement', 1), id('achievement', 2)],
        opens: [id('role', 3), id('role', 1), id('role', 2)],
        together: 1,
        interviews: 1,
        again: [],
      },
      compared: 3,
      exact: true,
    });
  });

  test('may meet a rule together that one other would meet alone', () => {
    const market = [
      recognition(1, requires(any(leaf(9), all(leaf(1), leaf(2))))),
      recognition(2, requires(leaf(1))),
      recognition(3, requires(leaf(2))),
    ];
    expect(pair(market).best).toMatchObject({
      opens: [id('role', 1), id('role', 2), id('role', 3)],
      together: 1,
    });
  });

  test('are chosen by roles, then interviews, then hours, then ids', () => {
    const market = [
      recognition(1, requires(leaf(4)), interview),
      recognition(2, requires(leaf(3))),
      recognition(3, requires(leaf(2))),
    ];
    expect(numbers(pair(market).best?.achievements)).toEqual([2, 4]);
    expect(
      numbers(pair([recognition(1, requires(atLeast(2, leaf(1), leaf(2), leaf(3))))]).best?.achievements),
    ).toEqual([1, 2]);
  });

  test('each add something: what one alone opens is no pair', () => {
    const market = [recognition(1, requires(leaf(1))), recognition(2, requires(any(leaf(1), leaf(2))))];
    expect(pair(market).best).toBeUndefined();
  });

  test('say which of them is to be earned anew', () => {
    const market = [recognition(1, requires(all(leaf(1, { minLevel: 'Expert' }), leaf(2))))];
    const catalog = catalogView([achievement(1, { levels: ['Basic', 'Expert'] }), achievement(2)]);
    const basic = credential(1, { level: 'Basic' });
    expect(pair(market, [basic], catalog).best?.again).toEqual([id('achievement', 1)]);
  });

  test('are none where nothing opens anything, or where what is held has only to be confirmed', () => {
    expect(pair([recognition(1, requires(all(leaf(1), leaf(2), leaf(3))))]).best).toBeUndefined();
    const unsure = credential(1, { standing: 'unknown' });
    expect(pair([recognition(1, requires(leaf(1)))], [unsure]).best).toBeUndefined();
  });

  test('are said not to be exact where the search ended early', () => {
    const many = Array.from({ length: 120 }, (_, n) => leaf(n + 1));
    const long = pair([recognition(1, requires(atLeast(2, ...many)))]);
    expect(long.exact).toBe(false);
    expect(long.best?.opens).toHaveLength(1);
    const wide = pair(
      Array.from({ length: 300 }, (_, n) => recognition(n + 1, requires(leaf((n % 200) + 1)))),
    );
    expect([wide.exact, wide.compared]).toEqual([true, 19_900]);
  });
});

/** Whether two achievements, each from some creator, meet a role: tried one by one. */
const opensRole = (
  { requirement }: RecognitionVersion,
  ids: readonly AchievementId[],
  shown: readonly Evidence[],
  catalog: CatalogView,
): boolean => {
  let ways: (readonly Evidence[])[] = [shown];
  for (const one of ids) {
    const listed = catalog.achievement(one);
    if (listed === undefined) return false;
    ways = ways.flatMap((way) =>
      listed.creators.map((creator) => [...way, newlyEarned(listed, creator, NOW)]),
    );
  }
  return ways.some(
    (way) => evaluateHoldings(requirement, holdings(way, catalog, NOW), undefined).required === 'met',
  );
};

test('no two achievements open more than the best, and the best opens what it says: tried by brute force', () => {
  let found = 0;
  for (let seed = 1; seed <= 400; seed += 1) {
    const from = choices(seed);
    const { achievements, trust } = universe(from, 5);
    const catalog = catalogView(achievements, trust);
    const market = Array.from({ length: 6 }, (_, n) => recognition(n + 1, someRequirement(from, 5)));
    const shown = someEvidence(from, 5);
    const matches = matchMarket({ recognitions: market, catalog }, shown, NOW);
    const open = openable(matches, shown, catalog, NOW);
    const opened = (ids: readonly AchievementId[]) =>
      open
        .filter(({ recognition: role }) => opensRole(role, ids, shown, catalog))
        .map(({ roleId }) => roleId);
    let most = 0;
    for (const [at, first] of achievements.entries()) {
      for (const second of achievements.slice(at + 1)) {
        const [one, other, two] = [[first.id], [second.id], [first.id, second.id]].map(opened);
        const both = two?.length ?? 0;
        if (both > (one?.length ?? 0) && both > (other?.length ?? 0)) most = Math.max(most, both);
      }
    }
    const { best, exact } = nextPair(matches, shown, catalog, NOW);
    expect(exact).toBe(true);
    if (best === undefined) {
      expect(most, `seed ${seed}`).toBe(0);
      continue;
    }
    found += 1;
    expect(best.opens.length, `seed ${seed}`).toBe(most);
    expect(best.opens, `seed ${seed}`).toEqual(opened(best.achievements));
  }
  expect(found).toBeGreaterThan(100);
});
