import {
  ACHIEVEMENT_TYPES,
  type Achievement,
  type AchievementType,
  ASSESSMENTS,
  type Assessment,
} from '../../../functions/domain/achievement.ts';
import type { Pages } from '../../../functions/services/pages.ts';
import type { Place } from './desk.ts';

export const WHOSE = ['own', 'all'] as const;

/** What somebody looks for by the address of the list of badges. */
export interface BadgeQuery {
  readonly whose: (typeof WHOSE)[number];
  readonly q: string;
  readonly type: AchievementType | undefined;
  readonly assessment: Assessment | undefined;
  readonly cursor: string | undefined;
}

/** Reads the address; what cannot be read asks for nothing. */
export const readBadgeQuery = (query: URLSearchParams): BadgeQuery => ({
  whose: WHOSE.find((one) => one === query.get('whose')) ?? 'own',
  q: (query.get('q') ?? '').trim().slice(0, 100),
  type: ACHIEVEMENT_TYPES.find((one) => one === query.get('type')),
  assessment: ASSESSMENTS.find((one) => one === query.get('assessment')),
  cursor: query.get('cursor') ?? undefined,
});

/** The query as an address has it, with other parts; a new question begins at the first page. */
export const badgeAddress = (
  { whose, q, type, assessment }: BadgeQuery,
  more: Readonly<Record<string, string>> = {},
): string => {
  const parts = {
    whose: whose === 'own' ? '' : whose,
    q,
    type: type ?? '',
    assessment: assessment ?? '',
    ...more,
  };
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query}`;
};

export const asksForAll = ({ q, type, assessment }: BadgeQuery): boolean =>
  q === '' && type === undefined && assessment === undefined;

const LIMIT = 24;

export interface BadgeListed {
  readonly badge: Achievement;
  /** Who lists it, where that is not the organization itself. */
  readonly lister: string | undefined;
}

/** A page of the organization's own badges, also of those that nobody finds any more, or of the public catalog. */
export const readBadgeList = async (
  { desk, visit, organization }: Place,
  { market }: Pick<Pages, 'market'>,
  query: BadgeQuery,
): Promise<{ readonly items: readonly BadgeListed[]; readonly next: string | undefined }> => {
  const { whose, type, assessment, cursor } = query;
  const page = { limit: LIMIT, cursor };
  if (whose === 'own' && asksForAll(query)) {
    const read = await desk.services.readAchievements(visit, page);
    if (!read.ok) return { items: [], next: undefined };
    const { items, next } = read.value;
    return { items: items.map((badge) => ({ badge, lister: undefined })), next };
  }
  const q = query.q === '' ? undefined : query.q;
  const filter = { q, type, assessment, organization: whose === 'own' ? organization.id : undefined };
  const { items, next } = await market.achievements({ ...page, filter });
  return {
    items: items.map((badge) => ({
      badge,
      lister: badge.organizationId === organization.id ? undefined : badge.organizationName,
    })),
    next,
  };
};
