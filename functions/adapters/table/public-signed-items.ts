import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { AchievementId, OrganizationId, ProfileId, RoleId } from '../../domain/ids.ts';
import { statedBy } from '../../domain/signing/statement.ts';
import type { SignedChange } from '../../services/ports/signed-index.ts';
import { PREFIX } from './prefixes.ts';
import { KeyringValue } from './private/keyring-items.ts';
import {
  DocumentValue,
  ListValue,
  PROFILE_ENDORSEMENT,
  ProfileEndorsementValue,
  RecognitionEndorsementValue,
  versionSort,
} from './private/signed-items.ts';
import { idValue, stored } from './private/values.ts';

export const publicKeyringKey = (organization: OrganizationId) => ({
  PK: `${PREFIX.public}DID#${organization}`,
  SK: 'RING',
});
export const publicEndorsementKey = (role: RoleId, number: number, achievement: AchievementId) => ({
  PK: `${PREFIX.public}SIGNED#${role}`,
  SK: `${versionSort(number)}${achievement}`,
});
export const publicProfileEndorsementKey = (profile: ProfileId, number: number) => ({
  PK: `${PREFIX.public}SIGNED#${profile}`,
  SK: `${versionSort(number)}${PROFILE_ENDORSEMENT}`,
});
export const publicDocumentKey = (of: RoleId | ProfileId, number: number) => ({
  PK: `${PREFIX.public}SIGNED#${of}`,
  SK: `${versionSort(number)}DOCUMENT`,
});
export const publicListKey = (organization: OrganizationId, name: string) => ({
  PK: `${PREFIX.public}STATUS#${organization}`,
  SK: name,
});

/** The partition of all achievements that ever had this alias; one of them has it now. */
export const aliasPartition = (alias: string): string =>
  `${PREFIX.public}ALIAS#${createHash('sha256').update(alias).digest('hex')}`;

const keyOf = (change: SignedChange) => {
  switch (change.kind) {
    case 'keyring':
      return publicKeyringKey(change.value.organizationId);
    case 'endorsement':
      return 'roleId' in change.value
        ? publicEndorsementKey(change.value.roleId, change.value.number, change.value.achievementId)
        : publicProfileEndorsementKey(change.value.profileId, change.value.number);
    case 'recognition-document':
      return publicDocumentKey(statedBy(change.value), change.value.number);
    case 'status-list':
      return publicListKey(change.value.organizationId, change.value.name);
  }
};

/** The public item of what the signer wrote. */
export const publicSignedItem = (change: SignedChange) => ({
  version: 1,
  ...change.value,
  ...keyOf(change),
  type: `public-${change.kind}`,
  schema: 1,
});

export const readPublicKeyring = (item: unknown) => stored('public-keyring', KeyringValue).parse(item);
export const readPublicEndorsement = (item: unknown) =>
  stored('public-endorsement', RecognitionEndorsementValue).parse(item);
export const readPublicProfileEndorsement = (item: unknown) =>
  stored('public-endorsement', ProfileEndorsementValue).parse(item);
export const readPublicDocument = (item: unknown) =>
  stored('public-recognition-document', DocumentValue).parse(item);
export const readPublicList = (item: unknown) => stored('public-status-list', ListValue).parse(item);

/** `PUB#ALIAS#<sha256>` / `<achievement>`; whether it still has the alias is looked up by the reader. */
export const aliasItem = (alias: string, achievementId: AchievementId) => ({
  PK: aliasPartition(alias),
  SK: achievementId,
  type: 'public-alias' as const,
  schema: 1 as const,
  version: 1,
  achievementId,
});
export const readAlias = (item: unknown): AchievementId =>
  z.looseObject({ type: z.literal('public-alias'), achievementId: idValue('achievement') }).parse(item)
    .achievementId;
