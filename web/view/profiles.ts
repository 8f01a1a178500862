import type { CatalogView } from '../../functions/domain/evaluate/evaluation.ts';
import type { OrganizationId, ProfileId } from '../../functions/domain/ids.ts';
import { describeProfileChange } from '../../functions/domain/profile/describe-profile-changes.ts';
import type { ProfileContent, ProfileEntry, ProfileVersion } from '../../functions/domain/profile/profile.ts';
import { profileChanges } from '../../functions/domain/profile/profile-changes.ts';
import type { RecognitionVersion } from '../../functions/domain/role.ts';
import type { Instant } from '../../functions/domain/time.ts';
import type { LiveMarket } from '../../functions/services/ports/market.ts';
import type { ProfileReader } from '../../functions/services/ports/profiles.ts';
import type { Voice } from '../language/voice.ts';
import { textOf } from './role-facts.ts';

/** A page tells this many versions; the API has them all. */
const MOST = 25;

/** An organization with its open jobs that follow a profile. */
export interface Follower {
  readonly organization: RecognitionVersion['organization'];
  readonly jobs: readonly RecognitionVersion[];
}

/** Whether the rule is the profile's still, word for word; else it only began as that. */
export const isFollowing = ({ follows, requirementHash }: RecognitionVersion): boolean =>
  follows?.requirementHash === requirementHash;

/** Who follows which profile, by organization. */
const followersIn = ({ recognitions }: LiveMarket): ReadonlyMap<ProfileId, readonly Follower[]> => {
  const found = new Map<ProfileId, Map<OrganizationId, RecognitionVersion[]>>();
  for (const recognition of recognitions) {
    const { follows, organization } = recognition;
    if (follows === undefined || !isFollowing(recognition)) continue;
    const of = found.get(follows.profileId) ?? new Map<OrganizationId, RecognitionVersion[]>();
    of.set(organization.id, [...(of.get(organization.id) ?? []), recognition]);
    found.set(follows.profileId, of);
  }
  const follower = (jobs: readonly RecognitionVersion[]): readonly Follower[] =>
    jobs[0] === undefined ? [] : [{ organization: jobs[0].organization, jobs }];
  return new Map(
    [...found].map(([id, of]) => [
      id,
      [...of.values()]
        .flatMap(follower)
        .sort((a, b) => a.organization.name.localeCompare(b.organization.name)),
    ]),
  );
};

/** A market is one object until something in it changes. */
const counted = new WeakMap<LiveMarket, ReadonlyMap<ProfileId, readonly Follower[]>>();

/** Who follows a profile with open jobs, by name. */
export const followersOf = (market: LiveMarket, id: ProfileId): readonly Follower[] => {
  const known = counted.get(market) ?? followersIn(market);
  counted.set(market, known);
  return known.get(id) ?? [];
};

/** How much a profile is used, in words. */
export const useOf = (market: LiveMarket, id: ProfileId, { say }: Voice): string => {
  const followers = followersOf(market, id);
  const jobs = followers.reduce((sum, one) => sum + one.jobs.length, 0);
  return jobs === 0
    ? say('profiles.unused')
    : say('profiles.used', {
        jobs: say('profiles.jobs', { count: jobs }),
        employers: say('profiles.employers', { count: followers.length }),
      });
};

/** The words of an entry, which is in the language of its profile. */
export const entryText = ({ language }: ProfileContent, entry: ProfileEntry, voice: Voice) =>
  textOf({ ...entry, language }, voice);

/** One version and what it changed. */
export interface ProfileHistoryEntry {
  readonly number: number;
  readonly state: ProfileVersion['state'];
  readonly publishedAt: Instant;
  /** What differs from the version before, in words; none of the first one. */
  readonly sentences: readonly string[];
}

/** The published versions of a profile, newest first, each with what it changed. */
export const readProfileHistory = async (
  profiles: Pick<ProfileReader, 'profileVersions'>,
  id: ProfileId,
  catalog: CatalogView,
  { locale }: Pick<Voice, 'locale'>,
): Promise<readonly ProfileHistoryEntry[]> => {
  const { items } = await profiles.profileVersions(id, { limit: MOST + 1 });
  return items.slice(0, MOST).map(({ number, state, publishedAt, content }, at) => {
    const before = items[at + 1];
    const changes = before === undefined ? [] : profileChanges(before.content, content);
    const sentences = changes.flatMap((change) => describeProfileChange(change, catalog, locale));
    return { number, state, publishedAt, sentences };
  });
};
