import * as z from 'zod';
import { isListed } from '../../domain/achievement.ts';
import {
  type AchievementId,
  isId,
  type OrganizationId,
  type ProfileId,
  type RoleId,
  type TrustId,
} from '../../domain/ids.ts';
import { ORGANIZATION_KINDS, PROOF_METHODS, type PublicOrganization } from '../../domain/organization.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import type { PublicFact } from '../../services/ports/public-index.ts';
import { ClaimValue, DisputeValue, TrustListValue } from './commons/values.ts';
import { PREFIX } from './prefixes.ts';
import { AchievementValue } from './private/achievement-items.ts';
import { AcquaintanceValue, FormerNameValue, ResemblanceValue } from './private/organization-items.ts';
import { InstantValue, idValue, RecognitionValue } from './private/values.ts';
import { ProfileVersionValue } from './profiles/values.ts';

/** Grows when the shape of a public item changes, so that deriving again writes over the old shape. */
export const PUBLIC_SCHEMA = 1;

/** The GSI1 partitions of the listings. */
export const LISTING = {
  roles: `${PREFIX.public}ROLES`,
  achievements: `${PREFIX.public}ACHIEVEMENTS`,
  organizations: `${PREFIX.public}ORGANIZATIONS`,
  profiles: `${PREFIX.public}PROFILES`,
} as const;

/** How many partitions the market that matching reads is spread over. */
export const MATCH_SHARDS = 4;

export const organizationPartition = (id: OrganizationId): string => `${PREFIX.public}ORG#${id}`;
/** What the partition of every role begins with. */
export const ROLE_PARTITIONS = `${PREFIX.public}ROLE#`;
export const rolePartition = (id: RoleId): string => `${ROLE_PARTITIONS}${id}`;
export const achievementPartition = (id: AchievementId): string => `${PREFIX.public}ACH#${id}`;
export const matchRolePartition = (shard: number): string => `${PREFIX.public}MATCH#${shard}`;
export const matchAchievementPartition = (shard: number): string => `${PREFIX.public}MATCH#CATALOG#${shard}`;

/** Every trust list, and every claim of equivalence, where matching reads them whole: both are few. */
export const MATCH_TRUST = `${PREFIX.public}MATCH#TRUST`;
export const MATCH_CLAIMS = `${PREFIX.public}MATCH#CLAIMS`;
export const trustPartition = (id: TrustId): string => `${PREFIX.public}TRUST#${id}`;
/** What the partition of every profile begins with. */
export const PROFILE_PARTITIONS = `${PREFIX.public}PROFILE#`;
export const profilePartition = (id: ProfileId): string => `${PROFILE_PARTITIONS}${id}`;
export const PROFILE_EDGE = 'PROFILE#';
export const TRUST_SORT = 'TRUST#';
export const CLAIM_SORT = 'CLAIM#';
export const DISPUTE_SORT = 'DISPUTE#';

/** The sort key of the page of one version; they sort as numbers do. */
export const versionSort = (number: number): string => String(number).padStart(6, '0');
export const isVersionSort = (sort: string): boolean => /^\d{6,}$/.test(sort);
/** The sort key of the last word that a role is still true. */
export const CONFIRMED = 'CONFIRMED';
export const ROLE_EDGE = 'ROLE#';

const shardOf = (id: string): number => (id.codePointAt(id.length - 1) ?? 0) % MATCH_SHARDS;

/** Where a listing by name has it: case and accents do not matter, the id keeps equal names apart. */
const nameSort = (name: string, id: string): string =>
  `${name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()}#${id}`;

const place = (fact: PublicFact): { readonly PK: string; readonly SK: string } => {
  switch (fact.kind) {
    case 'organization':
      return { PK: organizationPartition(fact.id), SK: 'ORG' };
    case 'achievement':
      return { PK: achievementPartition(fact.id), SK: 'ACH' };
    case 'match-achievement':
      return { PK: matchAchievementPartition(shardOf(fact.id)), SK: `ACH#${fact.id}` };
    case 'recognition':
      return { PK: rolePartition(fact.id), SK: versionSort(fact.version) };
    case 'current':
      return { PK: rolePartition(fact.id), SK: 'CURRENT' };
    case 'confirmation':
      return { PK: rolePartition(fact.id), SK: CONFIRMED };
    case 'match-role':
      return { PK: matchRolePartition(shardOf(fact.id)), SK: `${ROLE_EDGE}${fact.id}` };
    case 'organization-role':
      return { PK: organizationPartition(fact.of), SK: `${ROLE_EDGE}${fact.id}` };
    case 'achievement-role':
      return { PK: achievementPartition(fact.of), SK: `${ROLE_EDGE}${fact.id}` };
    case 'trust-list':
      return { PK: trustPartition(fact.id), SK: 'CURRENT' };
    case 'trust-list-version':
      return { PK: trustPartition(fact.id), SK: versionSort(fact.version) };
    case 'organization-trust':
      return { PK: organizationPartition(fact.value.organizationId), SK: `${TRUST_SORT}${fact.id}` };
    case 'match-trust':
      return { PK: MATCH_TRUST, SK: fact.id };
    case 'achievement-claim':
      return { PK: achievementPartition(fact.of), SK: `${CLAIM_SORT}${fact.id}` };
    case 'match-claim':
      return { PK: MATCH_CLAIMS, SK: fact.id };
    case 'profile':
      return { PK: profilePartition(fact.id), SK: 'CURRENT' };
    case 'profile-version':
      return { PK: profilePartition(fact.id), SK: versionSort(fact.version) };
    case 'organization-profile':
      return { PK: organizationPartition(fact.of), SK: `${PROFILE_EDGE}${fact.id}` };
    case 'achievement-profile':
      return { PK: achievementPartition(fact.of), SK: `${PROFILE_EDGE}${fact.id}` };
    case 'profile-role':
      return { PK: profilePartition(fact.of), SK: `${ROLE_EDGE}${fact.id}` };
    case 'achievement-dispute':
      return { PK: achievementPartition(fact.of), SK: `${DISPUTE_SORT}${fact.id}` };
  }
};

const listing = (fact: PublicFact): { readonly GSI1PK?: string; readonly GSI1SK?: string } => {
  if (fact.kind === 'organization' && fact.value !== undefined)
    return { GSI1PK: LISTING.organizations, GSI1SK: nameSort(fact.value.name, fact.id) };
  if (fact.kind === 'achievement' && isListed(fact.value))
    return { GSI1PK: LISTING.achievements, GSI1SK: nameSort(fact.value.name, fact.id) };
  if (fact.kind === 'profile' && fact.value.state === 'live')
    return { GSI1PK: LISTING.profiles, GSI1SK: nameSort(fact.value.content.title, fact.id) };
  if (fact.kind === 'current' && fact.value.state === 'live')
    return { GSI1PK: LISTING.roles, GSI1SK: `${fact.value.publishedAt}#${fact.id}` };
  return {};
};

const content = (fact: PublicFact): object => {
  switch (fact.kind) {
    case 'organization-profile':
    case 'achievement-profile':
      return fact.stands ? { profileId: fact.id } : { gone: true };
    case 'organization-role':
    case 'achievement-role':
    case 'profile-role':
      return fact.stands ? { roleId: fact.id } : { gone: true };
    default:
      return fact.value ?? { gone: true };
  }
};

/** The item of a public fact; one that is `gone` keeps its key and version and nothing else. */
export const publicItem = (fact: PublicFact) => ({
  ...content(fact),
  ...place(fact),
  ...listing(fact),
  type: `public-${fact.kind}`,
  schema: PUBLIC_SCHEMA,
  version: fact.version,
});

const standing = <T extends string>(kind: T) =>
  z.object({ type: z.literal(`public-${kind}`), gone: z.literal(true).optional() }).loose();

const PublicOrganizationValue: z.ZodType<PublicOrganization> = z.object({
  id: idValue('organization'),
  kind: z.enum(ORGANIZATION_KINDS),
  name: z.string(),
  domain: z.string(),
  about: z.string().optional(),
  provenAt: InstantValue,
  proof: z
    .object({
      methods: z.array(z.enum(PROOF_METHODS)),
      checkedAt: InstantValue,
      lapsing: z.object({ since: InstantValue, until: InstantValue }).optional(),
    })
    .optional(),
  resembles: z.array(ResemblanceValue).optional(),
  formerNames: z.array(FormerNameValue).optional(),
  knows: z.array(AcquaintanceValue).optional(),
  sample: z.boolean(),
  version: z.int(),
});

const reader =
  <T>(kind: PublicFact['kind'], value: z.ZodType<T>) =>
  (item: unknown): T | undefined =>
    standing(kind).parse(item).gone === true ? undefined : value.parse(item);

/** Readers of public items. Each gives nothing for one that is gone, and throws for one of another type. */
export const readOrganization = reader('organization', PublicOrganizationValue);
export const readAchievement = reader('achievement', AchievementValue);
export const readMatchAchievement = reader('match-achievement', AchievementValue);
export const readRecognition = reader('recognition', RecognitionValue);
export const readCurrent = reader('current', RecognitionValue);
export const readMatchRole: (item: unknown) => RecognitionVersion | undefined = reader(
  'match-role',
  RecognitionValue,
);

export const readConfirmation = reader('confirmation', z.object({ confirmedAt: InstantValue }));

/** The role that an edge of an organization leads to, also where it stands no more. */
export const roleOfEdge = (item: unknown): RoleId | undefined => {
  const { SK } = z.looseObject({ SK: z.string() }).parse(item);
  const id = SK.slice(ROLE_EDGE.length);
  return isId('role', id) ? id : undefined;
};
export const readTrustList = reader('trust-list', TrustListValue);
export const readTrustListVersion = reader('trust-list-version', TrustListValue);
export const readOrganizationTrust = reader('organization-trust', TrustListValue);
export const readMatchTrust = reader('match-trust', TrustListValue);
export const readAchievementClaim = reader('achievement-claim', ClaimValue);
export const readMatchClaim = reader('match-claim', ClaimValue);
export const readAchievementDispute = reader('achievement-dispute', DisputeValue);

const Edge = z.object({ roleId: idValue('role') });
const readEdge = (kind: PublicFact['kind']) => {
  const read = reader(kind, Edge);
  return (item: unknown): RoleId | undefined => read(item)?.roleId;
};
export const readProfile = reader('profile', ProfileVersionValue);
export const readProfileVersion = reader('profile-version', ProfileVersionValue);
const ProfileEdge = z.object({ profileId: idValue('profile') });
const readOwned = reader('organization-profile', ProfileEdge);
const readNaming = reader('achievement-profile', ProfileEdge);
/** The profile that an edge of an organization, or of an achievement, leads to. */
export const readOrganizationProfile = (item: unknown): ProfileId | undefined => readOwned(item)?.profileId;
export const readAchievementProfile = (item: unknown): ProfileId | undefined => readNaming(item)?.profileId;
export const readProfileEdge = readEdge('profile-role');
export const readOrganizationEdge = readEdge('organization-role');
export const readAchievementEdge = readEdge('achievement-role');
