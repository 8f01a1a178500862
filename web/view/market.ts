import type { PublicAchievement } from '../../functions/domain/achievement.ts';
import type { AchievementId } from '../../functions/domain/ids.ts';
import type { Requirement, Rule } from '../../functions/domain/requirement/requirement.ts';
import { PROMISES, type PromiseKind, type RecognitionVersion } from '../../functions/domain/role.ts';
import type { LiveMarket } from '../../functions/services/ports/market.ts';

/** Every achievement that a rule names, each once. */
const namedBy = (requirement: Requirement): ReadonlySet<AchievementId> => {
  const named = new Set<AchievementId>();
  const visit = (rule: Rule): void => {
    if (rule.op !== 'leaf') rule.of.forEach(visit);
    else if (rule.achievement !== undefined) named.add(rule.achievement);
  };
  [requirement.required, ...requirement.preferred].forEach(visit);
  return named;
};

export interface Demand {
  readonly achievement: PublicAchievement;
  /** How many live roles name it. */
  readonly roles: number;
}

const count = (market: LiveMarket): readonly Demand[] => {
  const roles = new Map<AchievementId, number>();
  for (const recognition of market.recognitions) {
    for (const id of namedBy(recognition.requirement)) roles.set(id, (roles.get(id) ?? 0) + 1);
  }
  return market.achievements
    .map((achievement) => ({ achievement, roles: roles.get(achievement.id) ?? 0 }))
    .sort((a, b) => b.roles - a.roles || a.achievement.name.localeCompare(b.achievement.name));
};

/** A market is one object until something in it changes. */
const counted = new WeakMap<LiveMarket, readonly Demand[]>();

/** Every listed achievement with the number of live roles that name it, most asked for first. */
export const demandOf = (market: LiveMarket): readonly Demand[] => {
  const known = counted.get(market) ?? count(market);
  counted.set(market, known);
  return known;
};

/** How many live roles make each promise, the commonest first. */
export const promisesOf = (
  market: LiveMarket,
): readonly { readonly kind: PromiseKind; readonly roles: number }[] =>
  PROMISES.map((kind) => ({
    kind,
    roles: market.recognitions.filter(({ role }) => role.promise.kind === kind).length,
  }))
    .filter(({ roles }) => roles > 0)
    .sort((a, b) => b.roles - a.roles);

export const organizationsIn = (market: LiveMarket): number =>
  new Set(market.recognitions.map(({ organization }) => organization.id)).size;

/** A role that shows well what a role looks like: two or three badges, all wanted, and an interview. */
export const exampleOf = (market: LiveMarket): RecognitionVersion | undefined => {
  const plain = ({ requirement: { required } }: RecognitionVersion): boolean =>
    required.op === 'all' &&
    (required.of.length === 2 || required.of.length === 3) &&
    required.of.every((rule) => rule.op === 'leaf' && rule.achievement !== undefined);
  const candidates = market.recognitions.filter(plain);
  return candidates.find(({ role }) => role.promise.kind === 'interview') ?? candidates[0];
};

/** Whether anything in the market is invented. */
export const hasSamples = (recognitions: readonly RecognitionVersion[]): boolean =>
  recognitions.some(({ organization }) => organization.sample);
