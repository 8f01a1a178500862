import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { AchievementId, OrganizationId, RoleId } from '../../domain/ids.ts';
import type { SignedChange } from '../../services/ports/signed-index.ts';
import { PREFIX } from './prefixes.ts';
import { KeyringValue } from './private/keyring-items.ts';
import { DocumentValue, EndorsementValue, ListValue, versionSort } from './private/signed-items.ts';
import { idValue, stored } from './private/values.ts';

export const publicKeyringKey = (organization: OrganizationId) => ({
  PK: `${PREFIX.public}DID#${organization}`,
  SK: 'RING',
});
export const publicEndorsementKey = (role: RoleId, number: number, achievement: AchievementId) => ({
  PK: `${PREFIX.public}SIGNED#${role}`,
  SK: `${versionSort(number)}${achievement}`,
});
export const publicDocumentKey = (role: RoleId, number: number) => ({
  PK: `${PREFIX.public}SIGNED#${role}`,
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
      return publicEndorsementKey(change.value.roleId, change.value.number, change.value.achievementId);
    case 'recognition-document':
      return publicDocumentKey(change.value.roleId, change.value.number);
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
  stored('public-endorsement', EndorsementValue).parse(item);
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
