import { type Instant, instantOf } from '../time.ts';

/** The last instant that the text form can hold; dates beyond it (9999 + 50 years) are as good as never. */
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * The same day of the month `months` later, in UTC; the last day of that month where it has no such day
 * (31 January and one month is 28 February).
 */
export const addMonths = (from: Instant, months: number): Instant => {
  const date = new Date(from);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(date);
  lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return instantOf(new Date(Math.min(date.getTime(), LAST)));
};

/** The earlier of two ends, where nothing means that it never ends. */
export const earlier = (a: Instant | undefined, b: Instant | undefined): Instant | undefined => {
  if (a === undefined) return b;
  return b === undefined || a <= b ? a : b;
};

/** Whether `a` ends later than `b`, where nothing means that it never ends. */
export const endsLater = (a: Instant | undefined, b: Instant | undefined): boolean =>
  b !== undefined && (a === undefined || a > b);
