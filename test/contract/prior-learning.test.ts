import { expect, it } from 'vitest';
import type { PublicAchievement } from '../../functions/domain/achievement.ts';
import type { LiveMarket } from '../../functions/services/ports/market.ts';
import { fitsAchievementFilter, readAchievementFilter } from '../../web/view/achievement-filter.ts';
import { priorLearningIn } from '../../web/view/prior-learning.ts';
import { achievement, idNumber, recognition } from '../kit/market.ts';

const listed = (number: number, changes: Partial<PublicAchievement> = {}): PublicAchievement => ({
  ...achievement(number),
  organizationName: 'Riverbend 1',
  sample: true,
  ...changes,
});
const id = (number: number) => idNumber('achievement', number);
const leaf = (number: number) => ({ op: 'leaf', achievement: id(number) }) as const;

const evidence = { assessment: 'evidence' } as const;
const ACHIEVEMENTS = [
  listed(1, { hours: 60, acceptsInstead: [id(2), id(4), id(7)] }),
  listed(2, { hours: 8, ...evidence }),
  listed(3, { hours: 30, cost: { amount: 90, currency: 'USD' }, ...evidence }),
  listed(4, { hours: 8, assessment: 'exam' }),
  listed(5, { hours: 70, field: 'care' }),
  listed(6, { hours: 0, ...evidence }),
  listed(7, { hours: 60 }),
];
const market: LiveMarket = {
  achievements: ACHIEVEMENTS,
  recognitions: [
    recognition(1, 1, {
      requirement: {
        required: {
          op: 'all',
          of: [
            { op: 'any', of: [leaf(6), leaf(4)] },
            { op: 'any', of: [leaf(3), leaf(4), leaf(5), leaf(7)] },
          ],
        },
        preferred: [],
      },
    }),
  ],
  catalog: {
    achievement: (wanted) => ACHIEVEMENTS.find((one) => one.id === wanted),
    resolve: () => undefined,
    withCompetency: () => [],
    withType: () => [],
    equivalents: () => [],
    trusted: () => undefined,
    trustName: () => undefined,
    vouched: () => undefined,
    issuerName: () => undefined,
  },
  revision: '1',
};

it('a way for what one can do already is short, in the same field, by work handed in, and accepted instead', () => {
  const routes = [...priorLearningIn(market)].map(([one, of]) => [one, of.map((other) => other.id)]);
  expect(routes).toEqual([
    [id(2), [id(1)]],
    [id(6), [id(4)]],
    [id(3), [id(7)]],
  ]);
});

it.each([
  ['', [1, 2, 3, 4, 5, 6, 7]],
  ['free=1', [1, 2, 4, 5, 6, 7]],
  ['hours=10', [2, 4, 6]],
  ['hours=40&field=it-support', [2, 3, 4, 6]],
  ['prior=1&free=1', [2, 6]],
  ['hours=11&field=magic&free=yes', [1, 2, 3, 4, 5, 6, 7]],
])('badges are narrowed by %s', (query, numbers) => {
  const filter = readAchievementFilter(new URLSearchParams(query));
  const routes = priorLearningIn(market);
  const found = ACHIEVEMENTS.filter((one) => fitsAchievementFilter(one, filter, routes));
  expect(found.map((one) => one.id)).toEqual(numbers.map(id));
});
