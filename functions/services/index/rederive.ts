import type { Achievement } from '../../domain/achievement.ts';
import type { Dispute } from '../../domain/dispute.ts';
import type { EquivalenceClaim } from '../../domain/equivalence.ts';
import type { OrganizationId, ProfileId, RoleId, TrustId } from '../../domain/ids.ts';
import type { Organization } from '../../domain/organization.ts';
import type { ProfileVersion } from '../../domain/profile/profile.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import type { Instant } from '../../domain/time.ts';
import type { TrustList } from '../../domain/trust-list.ts';
import type { PublicIndex } from '../ports/public-index.ts';
import {
  achievementFacts,
  claimFacts,
  confirmationFact,
  disputeFacts,
  organizationFacts,
  profileFacts,
  profileVersionFact,
  recognitionFact,
  roleFacts,
  trustListFacts,
  trustListVersionFact,
} from './derive.ts';

/** The private items that the public ones are made from; a stream forgets them after a day, the table does not. */
export interface PublicSource {
  organization(id: OrganizationId): Promise<Organization | undefined>;
  achievements(of: OrganizationId): Promise<readonly Achievement[]>;
  /** The roles of an organization in the order of their ids, those after `after` and at most `most`. */
  roles(of: OrganizationId, after: RoleId | undefined, most: number): Promise<readonly RoleId[]>;
  /** Every immutable version of the role, in no order. */
  versions(role: RoleId): Promise<readonly RecognitionVersion[]>;
  /** Its profiles; few. */
  profiles(of: OrganizationId): Promise<readonly ProfileId[]>;
  /** Every immutable version of the profile, in no order. */
  profileVersions(profile: ProfileId): Promise<readonly ProfileVersion[]>;
  /** What it says beside what it lists: each as it is now. */
  trustLists(of: OrganizationId): Promise<readonly TrustList[]>;
  claims(of: OrganizationId): Promise<readonly EquivalenceClaim[]>;
  /** The doubts about what it says. */
  disputes(of: OrganizationId): Promise<readonly Dispute[]>;
  /** Every version of the trust list, in no order. */
  trustListVersions(list: TrustId): Promise<readonly TrustList[]>;
  /** When its organization last said that the role is still true. */
  confirmedAt(of: OrganizationId, role: RoleId): Promise<Instant | undefined>;
}

/** Makes all public items of a role again, mostly from its immutable versions; the same ones that the stream made. */
export const rederiveRole = async (source: PublicSource, index: PublicIndex, role: RoleId): Promise<void> => {
  const versions = await source.versions(role);
  await index.put(versions.map(recognitionFact), { again: true });
  await index.put(roleFacts(await index.versions(role)), { again: true });
  const [any] = versions;
  const confirmedAt = any && (await source.confirmedAt(any.organization.id, role));
  if (confirmedAt !== undefined) await index.put([confirmationFact(role, confirmedAt)], { again: true });
};

/** Makes all public items of a profile again, from its immutable versions. */
const rederiveProfile = async (
  source: PublicSource,
  index: PublicIndex,
  profile: ProfileId,
): Promise<void> => {
  const versions = await source.profileVersions(profile);
  await index.put(versions.map(profileVersionFact), { again: true });
  await index.put(profileFacts(await index.profileVersions(profile)), { again: true });
};

/** Makes all public items of what an organization trusts and says is as good again, and of what others doubt of it. */
const rederiveStatements = async (
  source: PublicSource,
  index: PublicIndex,
  id: OrganizationId,
): Promise<void> => {
  const lists = await source.trustLists(id);
  for (const list of lists) {
    const versions = await source.trustListVersions(list.id);
    await index.put(versions.map(trustListVersionFact), { again: true });
  }
  const [claims, disputes] = [await source.claims(id), await source.disputes(id)];
  await index.put(
    [...lists.flatMap(trustListFacts), ...claims.flatMap(claimFacts), ...disputes.flatMap(disputeFacts)],
    { again: true },
  );
};

/** Makes the public items of an organization, of the achievements that it lists and of what it says again. */
export const rederiveOrganization = async (
  source: PublicSource,
  index: PublicIndex,
  id: OrganizationId,
): Promise<void> => {
  const organization = await source.organization(id);
  if (organization === undefined) return;
  const achievements = await source.achievements(id);
  await index.put([...organizationFacts(organization), ...achievements.flatMap(achievementFacts)], {
    again: true,
  });
  await rederiveStatements(source, index, id);
};

/** Roles that are derived again in one go; a run of the indexer has time for them. */
export const MOST_ROLES = 200;

/**
 * Makes again everything public of an organization: first what it is, lists and recommends, then its roles, some at a time.
 * @returns the role after which to go on, or nothing when all are done
 */
export const rederive = async (
  source: PublicSource,
  index: PublicIndex,
  id: OrganizationId,
  after?: RoleId,
): Promise<RoleId | undefined> => {
  if (after === undefined) {
    await rederiveOrganization(source, index, id);
    for (const profile of await source.profiles(id)) await rederiveProfile(source, index, profile);
  }
  const roles = await source.roles(id, after, MOST_ROLES);
  for (const role of roles) await rederiveRole(source, index, role);
  return roles.length < MOST_ROLES ? undefined : roles.at(-1);
};
