import * as z from 'zod';
import type { OrganizationId, RoleId } from '../../../domain/ids.ts';
import type { SignedDocument, SignedEndorsement, StoredList } from '../../../services/ports/signing.ts';
import { PREFIX } from '../prefixes.ts';
import { InstantValue, idValue, stored } from './values.ts';

export const signedPartition = (role: RoleId): string => `${PREFIX.signed}${role}`;

/** How the sort keys of one version begin. */
export const versionSort = (number: number): string => `${String(number).padStart(6, '0')}#`;
const DOCUMENT = 'DOCUMENT';

/** The endorsement value, as it is stored and as it is public. */
export const EndorsementValue: z.ZodType<SignedEndorsement> = z.object({
  roleId: idValue('role'),
  number: z.int(),
  achievementId: idValue('achievement'),
  organizationId: idValue('organization'),
  issuer: z.string(),
  keyId: z.string(),
  list: z.string(),
  index: z.int(),
  credential: z.string(),
  signedAt: InstantValue,
  version: z.int(),
});

/** Reads `SIGNED#<role>` / `000001#<achievement>`. */
export const EndorsementItem = stored('endorsement', EndorsementValue);

const endorsementKey = ({ roleId, number, achievementId }: SignedEndorsement) => ({
  PK: signedPartition(roleId),
  SK: `${versionSort(number)}${achievementId}`,
});

/** The GSI1 partition of all that an organization signed. */
export const signerPartition = (organization: OrganizationId): string => `${PREFIX.signed}${organization}`;

/** Writes `SIGNED#<role>` / `000001#<achievement>`. */
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
export const DocumentValue: z.ZodType<SignedDocument> = z.object({
  roleId: idValue('role'),
  number: z.int(),
  text: z.string(),
});

/** Reads `SIGNED#<role>` / `000001#DOCUMENT`. */
export const DocumentItem = stored('recognition-document', DocumentValue);

/** Writes `SIGNED#<role>` / `000001#DOCUMENT`; once. */
export const documentItem = (document: SignedDocument) => ({
  PK: signedPartition(document.roleId),
  SK: `${versionSort(document.number)}${DOCUMENT}`,
  type: 'recognition-document' as const,
  schema: 1 as const,
  version: 1,
  ...document,
});

/** `SIGNED#<role>` / `NEWEST`: the highest number that was seen of the role. */
export const newestKey = (role: RoleId) => ({ PK: signedPartition(role), SK: 'NEWEST' }) as const;
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
