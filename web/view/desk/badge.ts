import type { Achievement } from '../../../functions/domain/achievement.ts';
import type { MergeOffer } from '../../../functions/domain/achievement-merge.ts';
import { liesOn } from '../../../functions/domain/alias.ts';
import { type Dispute, isStanding } from '../../../functions/domain/dispute.ts';
import { decides, type EquivalenceClaim } from '../../../functions/domain/equivalence.ts';
import type { CatalogView } from '../../../functions/domain/evaluate/evaluation.ts';
import { type AchievementId, isId, type OrganizationId } from '../../../functions/domain/ids.ts';
import type { Pages } from '../../../functions/services/pages.ts';
import type { Voice } from '../../language/voice.ts';
import { type Place, placeOf } from './desk.ts';

/** One badge as somebody who acts for an organization looks at it. */
export interface DeskBadge {
  readonly place: Place;
  readonly badge: Achievement;
  /** Who lists it. */
  readonly lister: string;
  /** Whether that is this organization. */
  readonly own: boolean;
  /** Where its pages are, without a language. */
  readonly home: string;
  readonly catalog: CatalogView;
  /** Whether this organization may say something in public, by this person. */
  readonly speaks: boolean;
  nameOf(id: AchievementId): string;
}

/** The badge that the address names: one that the organization lists, or any in the public catalog. */
export const deskBadgeOf = async (
  locals: App.Locals,
  { organization, achievement: id }: Readonly<Record<string, string | undefined>>,
): Promise<DeskBadge | undefined> => {
  const place = await placeOf(locals, organization);
  if (place === undefined || !isId('achievement', id)) return undefined;
  const { market } = locals.pages;
  const [mine, { catalog }] = await Promise.all([
    place.desk.services.readAchievement(place.visit, id),
    market.live(),
  ]);
  const found = mine.ok ? mine.value : await market.achievement(id);
  if (found === undefined) return undefined;
  const own = found.organizationId === place.organization.id;
  const lister = own ? place.organization.name : (await market.organization(found.organizationId))?.name;
  return {
    place,
    badge: found,
    lister: lister ?? '',
    own,
    home: `${place.home}/badges/${found.id}`,
    catalog,
    speaks: place.may('publish') && place.organization.proof.state === 'proven',
    nameOf: (one) => (one === found.id ? found.name : (catalog.achievement(one)?.name ?? one)),
  };
};

/** A claim with those who say the same because of it. */
export interface ClaimShown {
  readonly claim: EquivalenceClaim;
  readonly by: string;
  readonly acceptedBy: readonly string[];
  /** Whether its word goes for everybody: it made what is counted. */
  readonly everywhere: boolean;
  readonly countsHere: boolean;
  /** What this organization itself says of it: its own claim, or the one with which it agreed. */
  readonly own: EquivalenceClaim | undefined;
}

/** What others say of a badge, and what waits for an answer of this organization. */
export interface Said {
  readonly claims: readonly ClaimShown[];
  readonly disputes: readonly Dispute[];
  /** Entries of others that shall become a part of this one. */
  readonly offers: readonly MergeOffer[];
  organizationName(id: OrganizationId): string;
}

/** What a newer version says stands: the public side may still lag behind what this organization did. */
const newest = <T extends { readonly id: string; readonly version: number }>(
  ...lists: readonly (readonly T[])[]
): readonly T[] => {
  const byId = new Map<string, T>();
  for (const one of lists.flat()) {
    if (one.version > (byId.get(one.id)?.version ?? 0)) byId.set(one.id, one);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

const MOST = 100;

/** Everything that is said of a badge beside what its lister says of it. */
export const saidOf = async (
  { place, badge, own }: DeskBadge,
  { commons, market }: Pick<Pages, 'commons' | 'market'>,
  voice: Voice,
): Promise<Said> => {
  const { services } = place.desk;
  const self = place.organization;
  const page = { limit: MOST };
  const [standing, mine, asked, merges, { catalog }] = await Promise.all([
    commons.standing(badge.id),
    services.readEquivalences(place.visit, page),
    services.readDisputes(place.visit, page),
    services.readMerges(place.visit, page),
    market.live(),
  ]);
  const isAbout = ({ held, counted }: EquivalenceClaim) => held === badge.id || counted === badge.id;
  const claims = newest(standing.claims, mine.ok ? mine.value.items.filter(isAbout) : []).filter(
    ({ withdrawnAt }) => withdrawnAt === undefined,
  );
  const disputes = newest(
    standing.disputes,
    asked.ok ? asked.value.items.filter(({ achievement }) => achievement === badge.id) : [],
  ).filter(isStanding);
  const offers = merges.ok
    ? merges.value.items.filter(({ into, answer }) => own && into === badge.id && answer === undefined)
    : [];
  const speakers = new Set<OrganizationId>([
    ...claims.map(({ organizationId }) => organizationId),
    ...disputes.flatMap(({ by, organizationId }) => [by, organizationId]),
    ...offers.map(({ by }) => by),
  ]);
  const found = await Promise.all([...speakers].map((id) => market.organization(id)));
  const names = new Map(found.flatMap((one) => (one === undefined ? [] : [[one.id, one.name] as const])));
  names.set(self.id, self.name);
  const organizationName = (id: OrganizationId) => names.get(id) ?? voice.say('standing.someone');
  const known = new Set<string>(claims.map(({ id }) => id));
  const roots = claims.filter(({ follows }) => follows === undefined || !known.has(follows));
  return {
    disputes,
    offers,
    organizationName,
    claims: roots.map((claim): ClaimShown => {
      const followers = claims.filter(({ follows }) => follows === claim.id);
      const counted = claim.counted === badge.id ? badge : catalog.achievement(claim.counted);
      const isEverywhere = (one: EquivalenceClaim) =>
        counted !== undefined && decides(one, counted, undefined);
      const all = [claim, ...followers];
      return {
        claim,
        by: organizationName(claim.organizationId),
        acceptedBy: followers.map(({ organizationId }) => organizationName(organizationId)),
        everywhere: all.some(isEverywhere),
        countsHere: counted !== undefined && all.some((one) => decides(one, counted, self.id)),
        own: all.find(({ organizationId }) => organizationId === self.id),
      };
    }),
  };
};

/** Whether this organization may make the entry its own: it has proven the domain of whoever made the badge. */
export const mayTakeOver = ({ badge, own, place, speaks }: DeskBadge): boolean =>
  !own &&
  speaks &&
  badge.createdBy !== undefined &&
  liesOn(badge.createdBy.domain, place.organization.domain);

/** What is doubted, as a sentence. */
export const doubtedPart = (
  { part }: Pick<Dispute, 'part'>,
  claims: readonly ClaimShown[],
  { lister, nameOf }: DeskBadge,
  { say }: Voice,
): string => {
  switch (part.kind) {
    case 'alias':
      return say('badgeDoubt.alias', { alias: part.alias });
    case 'creator':
      return say('badgeDoubt.creator', { creator: part.creator });
    case 'listing':
      return say('badgeDoubt.listing', { organization: lister });
    case 'equivalence': {
      const shown = claims.find(({ claim }) => claim.id === part.claim);
      if (shown === undefined) return say('standing.equivalence');
      const { held, counted } = shown.claim;
      return say('badgeDoubt.claim', {
        organization: shown.by,
        held: nameOf(held),
        counted: nameOf(counted),
      });
    }
  }
};
