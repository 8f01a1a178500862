import * as z from 'zod';
import type { OrganizationId } from '../../../domain/ids.ts';
import { likenessKeys, type Named } from '../../../domain/look-alike.ts';
import { PREFIX } from '../prefixes.ts';
import { idValue } from './values.ts';

/** Where the organizations are that something with this key looks like. */
export const likenessPartition = (key: string): string => `${PREFIX.unique}like#${key}`;

/** Reads `UNIQUE#like#<key>` / `<organization>`. */
export const LikenessItem = z.object({ type: z.literal('likeness'), owner: idValue('organization') });

/** Writes `UNIQUE#like#<key>` / `<organization>`, one for each key of an organization that has proven itself. */
export const likenessItems = (organization: Named & { readonly id: OrganizationId }) =>
  likenessKeys(organization).map((key) => ({
    PK: likenessPartition(key),
    SK: organization.id,
    type: 'likeness' as const,
    schema: 1 as const,
    version: 1,
    owner: organization.id,
  }));
