import type { Achievement } from '../../domain/achievement.ts';
import type { Dispute } from '../../domain/dispute.ts';
import type { EquivalenceClaim } from '../../domain/equivalence.ts';
import type { RoleId } from '../../domain/ids.ts';
import { isSampleDomain, type Organization, type PublicOrganization } from '../../domain/organization.ts';
import { methodsOf } from '../../domain/organization-proof.ts';
import { achievementsIn, type ProfileVersion } from '../../domain/profile/profile.ts';
import { achievementsNamed } from '../../domain/requirement/named.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import type { Instant } from '../../domain/time.ts';
import type { TrustList } from '../../domain/trust-list.ts';
import type { PublicFact } from '../ports/public-index.ts';

/** The public view of an organization; nothing while its domain is not proven. */
const publicOrganization = (organization: Organization): PublicOrganization | undefined => {
  const { id, kind, name, domain, about, proof, version, resembles, formerNames, knows } = organization;
  if (proof.state !== 'proven') return undefined;
  return {
    id,
    kind,
    name,
    domain,
    ...(about === undefined ? {} : { about }),
    provenAt: proof.provenAt,
    proof: {
      methods: methodsOf(proof),
      checkedAt: proof.checkedAt ?? proof.provenAt,
      ...(proof.lapsing === undefined ? {} : { lapsing: proof.lapsing }),
    },
    ...(resembles === undefined || resembles.length === 0 ? {} : { resembles }),
    ...(formerNames === undefined ? {} : { formerNames }),
    ...(knows === undefined ? {} : { knows }),
    sample: isSampleDomain(domain),
    version,
  };
};

/** What is public of an organization. */
export const organizationFacts = (organization: Organization): readonly PublicFact[] => [
  {
    kind: 'organization',
    id: organization.id,
    version: organization.version,
    value: publicOrganization(organization),
  },
];

/** What is public of an achievement; who lists it is looked up by the reader, so that a new name shows at once. */
export const achievementFacts = (achievement: Achievement): readonly PublicFact[] => {
  const { id, version } = achievement;
  return [
    { kind: 'achievement', id, version, value: achievement },
    { kind: 'match-achievement', id, version, value: achievement },
  ];
};

/** What is public of a trust list: what it says now. */
export const trustListFacts = (value: TrustList): readonly PublicFact[] => {
  const { id, version } = value;
  return (['trust-list', 'organization-trust', 'match-trust'] as const).map((kind) => ({
    kind,
    id,
    version,
    value,
  }));
};

/** The page of one version of a trust list. */
export const trustListVersionFact = (value: TrustList): PublicFact => ({
  kind: 'trust-list-version',
  id: value.id,
  version: value.version,
  value,
});

/** What is public of a claim: it shows with both achievements while it is not taken back. */
export const claimFacts = (claim: EquivalenceClaim): readonly PublicFact[] => {
  const { id, version } = claim;
  const value = claim.withdrawnAt === undefined ? claim : undefined;
  return [
    { kind: 'match-claim', id, version, value },
    ...[claim.held, claim.counted].map(
      (of): PublicFact => ({ kind: 'achievement-claim', id, of, version, value }),
    ),
  ];
};

/** What is public of a dispute: all of it, with the achievement that it is about. */
export const disputeFacts = (value: Dispute): readonly PublicFact[] => [
  {
    kind: 'achievement-dispute',
    id: value.id,
    of: value.achievement,
    version: value.version,
    value,
  },
];

/** The page of one version. */
export const recognitionFact = (value: RecognitionVersion): PublicFact => ({
  kind: 'recognition',
  id: value.roleId,
  version: value.number,
  value,
});

/** The public word that a role is still true. */
export const confirmationFact = (id: RoleId, confirmedAt: Instant): PublicFact => ({
  kind: 'confirmation',
  id,
  version: Date.parse(confirmedAt),
  value: { confirmedAt },
});

/**
 * Everything else that is public of a role, from all its versions that are known: a function of that set alone, so
 * that the order in which they came does not matter. Every fact carries the newest number, which is why an
 * achievement that only an older version named is said to be named no longer.
 */
export const roleFacts = (versions: readonly RecognitionVersion[]): readonly PublicFact[] => {
  const [newest] = versions.toSorted((a, b) => b.number - a.number);
  if (newest === undefined) return [];
  const { roleId: id, number: version } = newest;
  const live = newest.state === 'live';
  const names = achievementsNamed(newest.requirement);
  const followed = new Set(versions.flatMap(({ follows }) => follows?.profileId ?? []));
  const everNamed = new Set(versions.flatMap((each) => [...achievementsNamed(each.requirement)]));
  return [
    { kind: 'current', id, version, value: newest },
    { kind: 'match-role', id, version, value: live ? newest : undefined },
    { kind: 'organization-role', id, of: newest.organization.id, version, stands: live },
    ...[...followed].map((of): PublicFact => {
      return { kind: 'profile-role', id, of, version, stands: live && newest.follows?.profileId === of };
    }),
    ...[...everNamed].map((of): PublicFact => {
      return { kind: 'achievement-role', id, of, version, stands: live && names.has(of) };
    }),
  ];
};

/** The page of one version of a profile. */
export const profileVersionFact = (value: ProfileVersion): PublicFact => ({
  kind: 'profile-version',
  id: value.profileId,
  version: value.number,
  value,
});

/** Everything else that is public of a profile, from all its versions that are known, in any order. */
export const profileFacts = (versions: readonly ProfileVersion[]): readonly PublicFact[] => {
  const [newest] = versions.toSorted((a, b) => b.number - a.number);
  if (newest === undefined) return [];
  const { profileId: id, number: version } = newest;
  const live = newest.state === 'live';
  const names = achievementsIn(newest.content);
  const everNamed = new Set(versions.flatMap(({ content }) => [...achievementsIn(content)]));
  return [
    { kind: 'profile', id, version, value: newest },
    { kind: 'organization-profile', id, of: newest.organization.id, version, stands: live },
    ...[...everNamed].map((of): PublicFact => {
      return { kind: 'achievement-profile', id, of, version, stands: live && names.has(of) };
    }),
  ];
};
