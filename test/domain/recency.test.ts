import { expect, test } from 'vitest';
import { addMonths, earlier, endsLater } from '../../functions/domain/evaluate/recency.ts';
import { instant } from './kit/make.ts';

test.each([
  ['2026-01-31T08:30:00.250Z', 1, '2026-02-28T08:30:00.250Z'],
  ['2024-01-31T00:00:00.000Z', 1, '2024-02-29T00:00:00.000Z'],
  ['2024-02-29T00:00:00.000Z', 12, '2025-02-28T00:00:00.000Z'],
  ['2024-02-29T00:00:00.000Z', 48, '2028-02-29T00:00:00.000Z'],
  ['2026-10-31T23:59:59.999Z', 4, '2027-02-28T23:59:59.999Z'],
  ['2026-12-15T00:00:00.000Z', 1, '2027-01-15T00:00:00.000Z'],
  ['2026-03-31T00:00:00.000Z', 600, '2076-03-31T00:00:00.000Z'],
  ['0000-01-31T00:00:00.000Z', 1, '0000-02-29T00:00:00.000Z'],
  ['0099-12-31T00:00:00.000Z', 2, '0100-02-28T00:00:00.000Z'],
  ['9999-06-30T00:00:00.000Z', 12, '9999-12-31T23:59:59.999Z'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(instant(from), months)).toBe(to);
});

test('what never ends is later than any end', () => {
  const [soon, late] = [instant('2026-01-01'), instant('2027-01-01')];
  expect(earlier(undefined, soon)).toBe(soon);
  expect(earlier(late, undefined)).toBe(late);
  expect(earlier(late, soon)).toBe(soon);
  expect(earlier(undefined, undefined)).toBeUndefined();
  expect([endsLater(undefined, soon), endsLater(late, soon)]).toEqual([true, true]);
  expect([endsLater(soon, undefined), endsLater(soon, soon), endsLater(undefined, undefined)]).toEqual([
    false,
    false,
    false,
  ]);
});
