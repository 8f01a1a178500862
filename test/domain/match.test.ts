import { describe, expect, test } from 'vitest';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
import type { Evidence } from '../../functions/domain/evaluate/evidence.ts';
import {
  countStates,
  isOpen,
  matchMarket,
  nextSteps,
  PROMISE_ORDER,
} from '../../functions/domain/evaluate/match.ts';
import { PROMISES, type RecognitionVersion } from '../../functions/domain/role.ts';
import {
  achievement,
  all,
  any,
  credential,
  id,
  instant,
  leaf,
  NOW,
  recognition,
  requires,
} from './kit/make.ts';

const catalog = catalogView([1, 2, 3, 4].map((n) => achievement(n, { hours: n * 10 })));
const match = (recognitions: readonly RecognitionVersion[], ...shown: readonly Evidence[]) =>
  matchMarket({ recognitions, catalog }, shown, NOW);
const order = (recognitions: readonly RecognitionVersion[], ...shown: readonly Evidence[]) =>
  match(recognitions, ...shown).map((one) => Number(one.roleId.slice(5)));
const next = (recognitions: readonly RecognitionVersion[], ...shown: readonly Evidence[]) =>
  nextSteps(match(recognitions, ...shown), shown, catalog, NOW);

describe('ranking for the learner', () => {
  test('fewest missing steps first, whatever is promised', () => {
    const market = [
      recognition(1, requires(all(leaf(1), leaf(2), leaf(3))), { promise: { kind: 'interview' } }),
      recognition(2, requires(leaf(99)), { promise: { kind: 'interview' } }),
      recognition(3, requires(all(leaf(1), leaf(2))), { promise: { kind: 'interview' } }),
      recognition(4, requires(leaf(1))),
    ];
    expect(order(market, credential(1))).toEqual([4, 3, 1, 2]);
  });

  test('then the promise, best first', () => {
    const market = PROMISES.map((kind, at) => recognition(at + 1, requires(leaf(1)), { promise: { kind } }));
    const ranked = match(market, credential(1)).map((one) => one.recognition.role.promise.kind);
    expect(ranked).toEqual(PROMISE_ORDER);
    expect(new Set(PROMISE_ORDER)).toEqual(new Set(PROMISES));
  });

  test('a promise that has ended promises no more than to be considered', () => {
    const until = (end: string) => ({ promise: { kind: 'interview' as const, until: instant(end) } });
    const market = [
      recognition(1, requires(leaf(1)), until('2026-11-22T11:59:59Z')),
      recognition(2, requires(leaf(1)), { promise: { kind: 'tuition-paid' } }),
      recognition(3, requires(leaf(1)), until('2026-11-22T12:00:00Z')),
    ];
    expect(order(market, credential(1))).toEqual([3, 2, 1]);
  });

  test('then the newest, then the id, so that the order is the same every time', () => {
    const published = (text: string) => ({ publishedAt: instant(text) });
    const market = [
      recognition(3, requires(leaf(1)), {}, published('2026-01-01')),
      recognition(2, requires(leaf(1)), {}, published('2026-01-01')),
      recognition(1, requires(leaf(1)), {}, published('2025-01-01')),
      recognition(4, requires(leaf(1)), {}, published('2026-05-01')),
    ];
    expect(order(market, credential(1))).toEqual([4, 2, 3, 1]);
    expect(order(market.toReversed(), credential(1))).toEqual([4, 2, 3, 1]);
  });
});

describe('what is matched', () => {
  test('is every open recognition: live, and not past its end even before the clock has acted', () => {
    const rule = requires(leaf(1));
    const market = [
      recognition(1, rule),
      recognition(2, rule, {}, { state: 'retired' }),
      recognition(3, rule, {}, { state: 'ended' }),
      recognition(4, rule, { endsAt: NOW }),
      recognition(5, rule, { endsAt: instant('2026-11-22T12:00:00.001Z') }),
    ];
    expect(order(market)).toEqual([1, 5]);
    expect(market.map((one) => isOpen(one, NOW))).toEqual([true, false, false, false, true]);
  });

  test('is counted by state, with a zero for each that nobody is in', () => {
    const market = [
      recognition(1, requires(leaf(1))),
      recognition(2, requires(leaf(2))),
      recognition(3, requires(leaf(1), leaf(1))),
      recognition(4, requires(leaf(3))),
      recognition(5, requires(leaf(99))),
    ];
    const unsure = credential(3, { standing: 'unknown' });
    expect(countStates(match(market, credential(1), unsure))).toEqual({
      'meets-with-preferred': 1,
      meets: 1,
      'one-step-away': 1,
      'cannot-tell': 1,
      'not-yet': 1,
    });
    expect(countStates([])).toEqual({
      'meets-with-preferred': 0,
      meets: 0,
      'one-step-away': 0,
      'cannot-tell': 0,
      'not-yet': 0,
    });
  });
});

describe('next steps', () => {
  const interview = { promise: { kind: 'interview' as const } };

  test('are the achievements that take roles from not met to met, the most first, then interviews, then hours', () => {
    const market = [
      recognition(1, requires(all(leaf(1), leaf(4)))),
      recognition(2, requires(any(leaf(4), leaf(3))), interview),
      recognition(3, requires(any(leaf(2), leaf(3)))),
      recognition(4, requires(all(leaf(2), leaf(3)))),
      recognition(5, requires(leaf(1))),
    ];
    expect(next(market, credential(1))).toEqual([
      { achievement: id('achievement', 3), opens: [id('role', 2), id('role', 3)], interviews: 1 },
      { achievement: id('achievement', 4), opens: [id('role', 2), id('role', 1)], interviews: 1 },
      { achievement: id('achievement', 2), opens: [id('role', 3)], interviews: 0 },
    ]);
  });

  test('count an interview only while it is promised', () => {
    const over = { promise: { kind: 'interview' as const, until: instant('2026-01-01') } };
    expect(next([recognition(1, requires(leaf(1)), over)])).toMatchObject([{ interviews: 0 }]);
  });

  test('say when a step is to earn again what is held', () => {
    const old = credential(1, { earnedAt: instant('2020-01-01') });
    expect(next([recognition(1, requires(leaf(1, { maxAgeMonths: 12 })))], old)).toEqual([
      { achievement: id('achievement', 1), opens: [id('role', 1)], interviews: 0, again: true },
    ]);
    const forged = credential(1, { issuer: 'did:key:z6MkStranger' });
    expect(next([recognition(1, requires(leaf(1)))], forged)[0]).not.toHaveProperty('again');
  });

  test('never send anybody to earn what only has to be confirmed or shown from the wallet', () => {
    const market = [
      recognition(1, requires(leaf(1, { minAssurance: 'holder-bound' }))),
      recognition(2, requires(leaf(2))),
      recognition(3, requires(all(leaf(1, { minAssurance: 'holder-bound' }), leaf(4)))),
    ];
    const file = credential(1, { assurance: 'bearer' });
    const unsure = credential(2, { standing: 'unknown' });
    expect(next(market, file, unsure)).toEqual([]);
    expect(next(market, credential(1), unsure)).toMatchObject([{ achievement: id('achievement', 4) }]);
  });

  test('stand where what could not be checked would not be enough', () => {
    const unsure = credential(2, { standing: 'unknown' });
    const market = [recognition(1, requires(any(all(leaf(2), leaf(4)), leaf(3))))];
    expect(next(market, unsure)).toMatchObject([{ achievement: id('achievement', 3) }]);
    expect(next([recognition(1, requires(any(leaf(2), leaf(3))))], unsure)).toEqual([]);
  });
});
