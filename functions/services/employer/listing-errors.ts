import type { Achievement } from '../../domain/achievement.ts';
import { aliasFault, aliasHost, liesOn } from '../../domain/alias.ts';
import type { AchievementId } from '../../domain/ids.ts';
import type { Organization } from '../../domain/organization.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { FieldError } from './failure.ts';

type Facts = Pick<Achievement, 'aliases' | 'createdBy' | 'stackOf' | 'acceptsInstead'>;

/** Stacks are followed so far to find one that is a part of itself; evaluation reaches no farther either. */
const MOST_PARTS = 256;

/** Aliases that the listed achievement cannot take; what it has already, by a merge for instance, it keeps. */
export const aliasErrors = (
  { aliases, createdBy }: Facts,
  ownDomain: string,
  before: Achievement | undefined,
): readonly FieldError[] => {
  const [domain, whose] =
    createdBy === undefined ? [ownDomain, 'own' as const] : [createdBy.domain, 'creator' as const];
  return aliases.flatMap((alias, at) => {
    const pointer = `/aliases/${at}`;
    if (aliases.indexOf(alias) < at) return [{ pointer, detail: 'is there twice' }];
    if (before?.aliases.includes(alias) === true) return [];
    const detail = aliasFault(alias, domain, whose);
    return detail === undefined ? [] : [{ pointer, detail }];
  });
};

/** The domain and every one above it that could be proven. */
const domainsAbove = (domain: string): readonly string[] => {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
};

/**
 * What keeps an organization from listing somebody else's achievement: that its creator is here itself, and what only a
 * creator can say.
 */
export const creatorErrors = async (
  { organizations }: Pick<EmployerDependencies, 'organizations'>,
  { createdBy, aliases, stackOf, acceptsInstead }: Facts,
  lister: Organization,
): Promise<readonly FieldError[]> => {
  if (createdBy === undefined) return [];
  const errors: FieldError[] = [];
  if (liesOn(createdBy.domain, lister.domain)) {
    errors.push({ pointer: '/createdBy/domain', detail: 'is your own: leave the creator out' });
  } else if (await organizations.anyProven(domainsAbove(createdBy.domain))) {
    const detail = 'belongs to an organization that is here and lists its own badges: ask it';
    errors.push({ pointer: '/createdBy/domain', detail });
  }
  if (!aliases.some((alias) => aliasHost(alias) !== undefined)) {
    const detail = `needs an address on ${createdBy.domain}, or its creator could never find it`;
    errors.push({ pointer: '/aliases', detail });
  }
  if (stackOf.length > 0) {
    errors.push({ pointer: '/stackOf', detail: 'is for its creator to say' });
  }
  if (acceptsInstead.length > 0) {
    const detail = 'is for its creator to say; say what you yourself accept as an equivalence';
    errors.push({ pointer: '/acceptsInstead', detail });
  }
  return errors;
};

/** Says so where a stack would be a part of itself, through however many others. */
export const stackErrors = async (
  { achievements }: Pick<EmployerDependencies, 'achievements'>,
  stackOf: readonly AchievementId[],
  self: AchievementId | undefined,
): Promise<readonly FieldError[]> => {
  if (self === undefined) return [];
  const errors: FieldError[] = [];
  for (const [at, part] of stackOf.entries()) {
    // The part itself is another's to say: that it is this very achievement has its own words.
    const seen = new Set<AchievementId>([part]);
    let layer: readonly AchievementId[] = part === self ? [] : [part];
    while (layer.length > 0 && seen.size <= MOST_PARTS && !seen.has(self)) {
      const below = [...(await achievements.listed(layer)).values()].flatMap((one) => one.stackOf);
      layer = [...new Set(below)].filter((id) => !seen.has(id));
      for (const id of layer) seen.add(id);
    }
    if (part !== self && seen.has(self)) {
      const detail = 'is itself made of this achievement: each would wait for the other';
      errors.push({ pointer: `/stackOf/${at}`, detail });
    }
  }
  return errors;
};
