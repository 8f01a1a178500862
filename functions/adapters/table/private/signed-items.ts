import * as z from 'zod';
import type { OrganizationId, ProfileId, RoleId } from '../../../domain/ids.ts';
import { statedBy } from '../../../domain/signing/statement.ts';
import type {
  ProfileEndorsement,
  RecognitionEndorsement,
  SignedDocument,
  SignedEndorsement,
  StoredList,
} from '../../../services/ports/signing.ts';
import { PREFIX } from '../prefixes.ts';
import { InstantValue, idValue, stored } from './values.ts';

export const signedPartition = (of: RoleId | ProfileId): string => `${PREFIX.signed}${of}`;

/** How the sort keys of one version begin. */
export const versionSort = (number: number): string => `${String(number).padStart(6, '0')}#`;
const DOCUMENT = 'DOCUMENT';

const signature = {
  number: z.int(),
  organizationId: idValue('organization'),
  issuer: z.string(),
  keyId: z.string(),
  list: z.string(),
  index: z.int(),
  credential: z.string(),
  signedAt: InstantValue,
  version: z.int(),
};

/** The endorsements as they are stored and as they are public: of an achievement by a role, and of a profile. */
export const RecognitionEndorsementValue: z.ZodType<RecognitionEndorsement> = z.object({
  roleId: idValue('role'),
  achievementId: idValue('achievement'),
  ...signature,
});
export const ProfileEndorsementValue: z.ZodType<ProfileEndorsement> = z.object({
  profileId: idValue('profile'),
  ...signature,
});
const EndorsementValue: z.ZodType<SignedEndorsement> = z.union([
  RecognitionEndorsementValue,
  ProfileEndorsementValue,
]);

/** Reads `SIGNED#<role>` / `000001#<achievement>` and `SIGNED#<profile>` / `000001#PROFILE`. */
export const EndorsementItem = stored('endorsement', EndorsementValue);

/** How the sort key of an endorsement goes on after its version. */
export const PROFILE_ENDORSEMENT = 'PROFILE';

const endorsementKey = (endorsement: SignedEndorsement) => ({
  PK: signedPartition(statedBy(endorsement)),
  SK: `${versionSort(endorsement.number)}${'roleId' in endorsement ? endorsement.achievementId : PROFILE_ENDORSEMENT}`,
});

/** The GSI1 partition of all that an organization signed. */
export const signerPartition = (organization: OrganizationId): string => `${PREFIX.signed}${organization}`;

/** Writes one of them. */
export const endorsementItem = (endorsement: SignedEndorsement) => {
  const key = endorsementKey(endorsement);
  return {
    ...key,
    GSI1PK: signerPartition(endorsement.organizationId),
    GSI1SK: `${key.PK}#${key.SK}`,
    type: 'endorsement' as const,
    schema: 1 as const,
    ...endorsement,
  };
};

/** The document value, as it is stored and as it is public. */
export const DocumentValue: z.ZodType<SignedDocument> = z.union([
  z.object({ roleId: idValue('role'), number: z.int(), text: z.string() }),
  z.object({ profileId: idValue('profile'), number: z.int(), text: z.string() }),
]);

/** Reads `SIGNED#<role>` / `000001#DOCUMENT`. */
export const DocumentItem = stored('recognition-document', DocumentValue);

/** Writes `SIGNED#<role>` / `000001#DOCUMENT`; once. */
export const documentItem = (document: SignedDocument) => ({
  PK: signedPartition(statedBy(document)),
  SK: `${versionSort(document.number)}${DOCUMENT}`,
  type: 'recognition-document' as const,
  schema: 1 as const,
  version: 1,
  ...document,
});

/** `SIGNED#<role>` / `NEWEST`: the highest number that was seen of the role or profile. */
export const newestKey = (of: RoleId | ProfileId) => ({ PK: signedPartition(of), SK: 'NEWEST' }) as const;
export const NewestItem = z.looseObject({ newest: z.int() });

export const listPartition = (organization: OrganizationId): string => `${PREFIX.status}${organization}`;
export const LIST_SORT = 'LIST#';
export const listKey = (organization: OrganizationId, name: string) => ({
  PK: listPartition(organization),
  SK: `${LIST_SORT}${name}`,
});

/** The list value, as it is stored and as it is public. */
export const ListValue: z.ZodType<StoredList> = z.object({
  organizationId: idValue('organization'),
  name: z.string(),
  issuer: z.string(),
  keyId: z.string(),
  packed: z.string(),
  credential: z.string(),
  version: z.int(),
});

/** Reads `STATUS#<organization>` / `LIST#<name>`. */
export const ListItem = stored('status-list', ListValue);
