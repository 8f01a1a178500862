import { expect, test } from 'vitest';
import { publicChangesOf } from '../../../functions/services/index/public-changes.ts';
import { idNumber, instant } from '../../kit/market.ts';
import { dispute, equivalence, trustList } from '../../kit/statements.ts';

const told = (source: Parameters<typeof publicChangesOf>[0]) =>
  publicChangesOf(source).map(({ kind, id, version, change }) => [kind, id, version, change]);

test('everybody is told once of each version of what alters what counts, and not of doubts', () => {
  const [list, claim] = [idNumber('trust', 1), idNumber('claim', 1)];
  expect(told({ kind: 'trust-list-version', value: trustList(1) })).toEqual([
    ['trust-list', list, 1, 'published'],
  ]);
  expect(told({ kind: 'trust-list-version', value: trustList(1, { version: 2 }) })).toEqual([
    ['trust-list', list, 2, 'superseded'],
  ]);
  expect(told({ kind: 'trust-list', value: trustList(1) })).toEqual([]);
  expect(publicChangesOf({ kind: 'claim', value: equivalence(1) })).toMatchObject([
    { kind: 'equivalence', id: claim, change: 'published', achievement: idNumber('achievement', 1) },
  ]);
  const withdrawn = equivalence(1, { version: 2, withdrawnAt: instant('2026-04-01') });
  expect(told({ kind: 'claim', value: withdrawn })).toEqual([['equivalence', claim, 2, 'retired']]);
  expect(told({ kind: 'dispute', value: dispute(1) })).toEqual([]);
});
