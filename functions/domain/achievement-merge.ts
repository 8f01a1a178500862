import type { Achievement } from './achievement.ts';
import type { AchievementId, MergeId, OrganizationId } from './ids.ts';
import { fail, ok, type Result } from './result.ts';
import type { Instant } from './time.ts';

/** More ids than this no achievement has, also after merges. */
export const MOST_ALIASES = 40;

/**
 * "Your entry and ours are the same achievement": an offer to make one of two, which the organization that lists the
 * one that stays accepts or not.
 */
export interface MergeOffer {
  readonly id: MergeId;
  /** Who decides: the organization that lists the entry that stays. */
  readonly organizationId: OrganizationId;
  readonly from: AchievementId;
  readonly into: AchievementId;
  /** Who lists the entry that goes, and offers it. */
  readonly by: OrganizationId;
  readonly reason: string;
  readonly offeredAt: Instant;
  readonly answer?: { readonly decision: 'accepted' | 'declined'; readonly at: Instant } | undefined;
  readonly version: number;
  readonly updatedAt: Instant;
}

export type MergeFault = 'same' | 'merged-already' | 'too-many-aliases' | 'part-of-itself';

/**
 * The two entries as they are once they are one: the one that stays answers to every id of both, also to the catalog
 * id of the other, and the other one points to it. Nothing else of what stays changes: its lister speaks for it.
 */
export const merged = (
  from: Achievement,
  into: Achievement,
  at: Instant,
): Result<{ readonly from: Achievement; readonly into: Achievement }, MergeFault> => {
  if (from.id === into.id) return fail('same');
  if (from.mergedInto !== undefined || into.mergedInto !== undefined) return fail('merged-already');
  if (into.stackOf.includes(from.id) || into.acceptsInstead.includes(from.id)) return fail('part-of-itself');
  const aliases = [...new Set([...into.aliases, ...from.aliases, from.id])];
  if (aliases.length > MOST_ALIASES) return fail('too-many-aliases');
  return ok({
    from: {
      ...from,
      aliases: [],
      stackOf: [],
      acceptsInstead: [],
      mergedInto: into.id,
      version: from.version + 1,
      updatedAt: at,
    },
    into: { ...into, aliases, version: into.version + 1, updatedAt: at },
  });
};
