import { FIELDS, type Field, type PublicAchievement } from '../../functions/domain/achievement.ts';
import type { Routes } from './prior-learning.ts';

/** Hours that fit into a weekend, and into a month of evenings. */
export const HOURS = [10, 40] as const;

export interface AchievementFilter {
  readonly field?: Field;
  readonly free?: boolean;
  readonly hours?: (typeof HOURS)[number];
  /** Only what counts for things that one can do already. */
  readonly prior?: boolean;
}

/** Reads what a list of achievements is narrowed to; what is not understood is left out rather than refused. */
export const readAchievementFilter = (query: URLSearchParams): AchievementFilter => {
  const field = FIELDS.find((one) => one === query.get('field'));
  const hours = HOURS.find((one) => String(one) === query.get('hours'));
  return {
    ...(field === undefined ? {} : { field }),
    ...(query.get('free') === '1' ? { free: true } : {}),
    ...(hours === undefined ? {} : { hours }),
    ...(query.get('prior') === '1' ? { prior: true } : {}),
  };
};

export const fitsAchievementFilter = (
  { id, field, cost, hours }: PublicAchievement,
  filter: AchievementFilter,
  routes: Routes,
): boolean =>
  (filter.field === undefined || field === filter.field) &&
  (filter.free !== true || cost.amount === 0) &&
  (filter.hours === undefined || hours <= filter.hours) &&
  (filter.prior !== true || routes.has(id));
