import * as z from 'zod';
import type { OrganizationId } from '../../../domain/ids.ts';
import { KEYRING_CHANGES, type Keyring } from '../../../domain/signing/keyring.ts';
import type { SealedKey } from '../../../services/ports/signing.ts';
import { PREFIX } from '../prefixes.ts';
import { InstantValue, idValue, stored } from './values.ts';

/** The keyring value, shared with the receipts that hold one. */
export const KeyringValue: z.ZodType<Keyring> = z.object({
  organizationId: idValue('organization'),
  change: z.enum(KEYRING_CHANGES),
  keys: z.array(
    z.object({
      id: z.string(),
      publicKeyMultibase: z.string(),
      createdAt: InstantValue,
      retiredAt: InstantValue.optional(),
      revokedAt: InstantValue.optional(),
    }),
  ),
  ownDomain: z
    .object({ did: z.string(), checkedAt: InstantValue, methods: z.record(z.string(), z.string()) })
    .optional(),
  version: z.int(),
  updatedAt: InstantValue,
});

const partitionOf = (organization: OrganizationId): string => `${PREFIX.key}${organization}`;

export const RING_SORT = 'RING';
export const ringKey = (organization: OrganizationId) =>
  ({ PK: partitionOf(organization), SK: RING_SORT }) as const;
export const secretKey = (organization: OrganizationId, key: string) => ({
  PK: partitionOf(organization),
  SK: `SECRET#${key}`,
});

/** Reads `KEY#<organization>` / `RING`. */
export const RingItem = stored('keyring', KeyringValue);

/** Writes `KEY#<organization>` / `RING`; nothing in it is secret. */
export const ringItem = (ring: Keyring) => ({
  ...ringKey(ring.organizationId),
  type: 'keyring' as const,
  schema: 1 as const,
  ...ring,
});

const SealedValue: z.ZodType<SealedKey> = z.object({
  dataKey: z.base64(),
  iv: z.base64(),
  tag: z.base64(),
  body: z.base64(),
});

/** Reads `KEY#<organization>` / `SECRET#<key>`. */
export const SecretItem = stored('sealed-key', SealedValue);

/** Writes `KEY#<organization>` / `SECRET#<key>`; once. */
export const secretItem = (organization: OrganizationId, key: string, sealed: SealedKey) => ({
  ...secretKey(organization, key),
  type: 'sealed-key' as const,
  schema: 1 as const,
  version: 1,
  ...sealed,
});
