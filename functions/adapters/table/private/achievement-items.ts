import { createHash } from 'node:crypto';
import * as z from 'zod';
import {
  ACCESS_MODES,
  ACHIEVEMENT_TYPES,
  type Achievement,
  ASSESSMENTS,
  FIELDS,
} from '../../../domain/achievement.ts';
import type { AchievementId, InvitationId, KeyId, OrganizationId } from '../../../domain/ids.ts';
import { PREFIX } from '../prefixes.ts';
import { partitionOf } from './organization-items.ts';
import { InstantValue, idValue, stored } from './values.ts';

export const ACHIEVEMENT_SORT = 'ACH#';

export const achievementKey = (organization: OrganizationId, id: AchievementId) => ({
  PK: partitionOf(organization),
  SK: `${ACHIEVEMENT_SORT}${id}`,
});

/** The achievement value, shared with the receipts that hold one. */
export const AchievementValue: z.ZodType<Achievement> = z.object({
  id: idValue('achievement'),
  organizationId: idValue('organization'),
  createdBy: z.object({ name: z.string(), domain: z.string() }).optional(),
  mergedInto: idValue('achievement').optional(),
  withdrawnAt: InstantValue.optional(),
  name: z.string(),
  description: z.string(),
  field: z.enum(FIELDS),
  achievementType: z.enum(ACHIEVEMENT_TYPES),
  assessment: z.enum(ASSESSMENTS),
  aliases: z.array(z.string()),
  creators: z.array(z.string()),
  competencies: z.array(z.object({ targetUrl: z.string(), targetName: z.string() })),
  stackOf: z.array(idValue('achievement')),
  acceptsInstead: z.array(idValue('achievement')),
  levels: z.array(z.string()),
  cost: z.object({ amount: z.number(), currency: z.string() }),
  hours: z.number(),
  languages: z.array(z.string()),
  access: z.enum(ACCESS_MODES),
  earnUrl: z.string(),
  version: z.int(),
  updatedAt: InstantValue,
});

/** Reads `ORG#<organization>` / `ACH#<achievement>`. */
export const AchievementItem = stored('achievement', AchievementValue);

/** Writes `ORG#<organization>` / `ACH#<achievement>`. */
export const achievementItem = (achievement: Achievement) => ({
  ...achievementKey(achievement.organizationId, achievement.id),
  type: 'achievement' as const,
  schema: 1 as const,
  ...achievement,
});

const uniqueKey = (
  kind: 'domain' | 'alias' | 'achievement' | 'key' | 'record' | 'invitation',
  value: string,
) => ({
  PK: `${PREFIX.unique}${kind}#${value}`,
  SK: 'UNIQUE' as const,
});

/** `UNIQUE#domain#<domain>`: the one organization that proved it. */
export const domainKey = (domain: string) => uniqueKey('domain', domain);

/** `UNIQUE#alias#<sha256>`: the one achievement that has it; hashed because an alias may be longer than a key. */
export const aliasKey = (alias: string) =>
  uniqueKey('alias', createHash('sha256').update(alias).digest('hex'));

/** `UNIQUE#achievement#<achievement>`: which organization lists it, since an id alone does not say. */
export const listingKey = (id: AchievementId) => uniqueKey('achievement', id);

/** `UNIQUE#key#<key>`: which organization an API key belongs to; whoever shows one does not say it. */
export const keyListingKey = (id: KeyId) => uniqueKey('key', id);
/** `UNIQUE#record#<id>`: which organization keeps a trust list, a claim or the like. */
export const recordListingKey = (id: string) => uniqueKey('record', id);

/** `UNIQUE#invitation#<invitation>`: to which organization it is; whoever opens its link does not say it. */
export const invitationListingKey = (id: InvitationId) => uniqueKey('invitation', id);

/** Writes a `UNIQUE#...` item; `owner` is the only one that may take it away again. */
export const uniqueItem = (key: ReturnType<typeof uniqueKey>, owner: OrganizationId | AchievementId) => ({
  ...key,
  type: 'unique' as const,
  schema: 1 as const,
  version: 1,
  owner,
});

/** Reads the `UNIQUE#...` items that an organization owns: of an achievement, an API key, an invitation or a record. */
export const ListingItem = z.object({
  type: z.literal('unique'),
  schema: z.literal(1),
  version: z.int(),
  owner: idValue('organization'),
});

/** Reads `UNIQUE#alias#<sha256>`. */
export const AliasItem = z.object({
  type: z.literal('unique'),
  schema: z.literal(1),
  version: z.int(),
  owner: idValue('achievement'),
});
