import * as z from 'zod';
import { type ApiKey, KEY_SCOPES } from '../../../domain/api-key.ts';
import type { KeyId, OrganizationId } from '../../../domain/ids.ts';
import { partitionOf } from './organization-items.ts';
import { InstantValue, idValue } from './values.ts';

export const KEY_SORT = 'KEY#';

export const keyKey = (organization: OrganizationId, id: KeyId) => ({
  PK: partitionOf(organization),
  SK: `${KEY_SORT}${id}`,
});

/** The key value, shared with the receipts that hold one; the hash of its secret is not of it. */
export const ApiKeyValue: z.ZodType<ApiKey> = z.object({
  id: idValue('key'),
  organizationId: idValue('organization'),
  name: z.string(),
  scopes: z.array(z.enum(KEY_SCOPES)),
  createdAt: InstantValue,
  createdBy: z.string(),
  expiresAt: InstantValue.optional(),
  revokedAt: InstantValue.optional(),
  lastUsedAt: InstantValue.optional(),
  version: z.int(),
});

/** Reads `ORG#<organization>` / `KEY#<key>`. The item says `endsAt`, since `expiresAt` is what TTL deletes by. */
export const KeyItem = z
  .looseObject({ type: z.literal('key'), schema: z.literal(1), secretHash: z.string().length(64) })
  .transform(({ endsAt, secretHash, ...item }) => ({
    key: ApiKeyValue.parse({ ...item, expiresAt: endsAt }),
    secretHash,
  }));

/** Writes `ORG#<organization>` / `KEY#<key>`. */
export const keyItem = ({ expiresAt, ...key }: ApiKey, secretHash: string) => ({
  ...keyKey(key.organizationId, key.id),
  type: 'key' as const,
  schema: 1 as const,
  ...key,
  ...(expiresAt === undefined ? {} : { endsAt: expiresAt }),
  secretHash,
});
