import type { Instant } from '../../functions/domain/time.ts';

/** Whole minutes until an instant, at least one: what is shown is rounded up, what is kept is not. */
export const minutesLeft = (until: Instant, now: number = Date.now()): number =>
  Math.max(1, Math.ceil((Date.parse(until) - now) / 60_000));
