import * as z from 'zod';
import type { OrganizationId, RoleId } from '../../../domain/ids.ts';
import type { RecognitionVersion, RoleHead } from '../../../domain/role.ts';
import { nextDue } from '../../../domain/role-lifecycle.ts';
import type { Instant } from '../../../domain/time.ts';
import { PREFIX } from '../prefixes.ts';
import { dueAt } from './due-keys.ts';
import { partitionOf } from './organization-items.ts';
import {
  FollowsValue,
  InstantValue,
  idValue,
  RecognitionValue,
  RequirementValue,
  RoleValue,
  stored,
} from './values.ts';

export const ROLE_SORT = 'ROLE#';

export const roleKey = (organization: OrganizationId, id: RoleId) => ({
  PK: partitionOf(organization),
  SK: `${ROLE_SORT}${id}`,
});

/** The role head value, shared with the receipts that hold one. */
export const RoleHeadValue: z.ZodType<RoleHead> = z.object({
  id: idValue('role'),
  organizationId: idValue('organization'),
  state: z.enum(['draft', 'published', 'retired', 'ended']),
  role: RoleValue,
  requirement: RequirementValue.optional(),
  follows: FollowsValue.optional(),
  version: z.int(),
  publishedVersion: z.int(),
  latest: RecognitionValue.optional(),
  lastEditor: z.string().optional(),
  draftVersion: z.int().optional(),
  approval: z.object({ by: z.string(), at: InstantValue }).optional(),
  scheduled: z
    .object({
      role: RoleValue,
      requirement: RequirementValue,
      follows: FollowsValue.optional(),
      effectiveFrom: InstantValue,
      orderedBy: z.string(),
      orderedAt: InstantValue,
      tryAt: InstantValue,
    })
    .optional(),
  confirmedAt: InstantValue.optional(),
  imported: z.object({ key: z.string(), by: idValue('import') }).optional(),
  updatedAt: InstantValue,
});

/** Reads `ORG#<organization>` / `ROLE#<role>`. */
export const RoleItem = stored('role', RoleHeadValue);

/** GSI2 key of what the clock must do with a role; absent while there is nothing for it to do. */
const dueKey = (head: RoleHead) => dueAt(head.id, nextDue(head)?.at);

/** What a head need not have; what is not there any more is removed from its item. */
export const OPTIONAL_IN_HEAD = [
  'GSI2PK',
  'GSI2SK',
  'requirement',
  'follows',
  'latest',
  'lastEditor',
  'draftVersion',
  'approval',
  'scheduled',
  'confirmedAt',
] as const;

/** Writes `ORG#<organization>` / `ROLE#<role>`. */
export const roleItem = (head: RoleHead) => ({
  ...roleKey(head.organizationId, head.id),
  ...dueKey(head),
  type: 'role' as const,
  schema: 1 as const,
  ...head,
});

export const versionKey = (id: RoleId, number: number) => ({
  PK: `${PREFIX.version}${id}`,
  SK: String(number).padStart(6, '0'),
});

/** Reads `VERSION#<role>` / `000001`. */
export const VersionItem = stored('recognition', RecognitionValue);

/** Writes `VERSION#<role>` / `000001`; once. */
export const versionItem = (version: RecognitionVersion) => ({
  ...versionKey(version.roleId, version.number),
  type: 'recognition' as const,
  schema: 1 as const,
  version: version.number,
  ...version,
});

/** How long a replaced draft is kept, for whoever still has it open. */
const DRAFT_DAYS = 30;

const draftSort = (id: RoleId, version: number): string => `DRAFT#${id}#${String(version).padStart(9, '0')}`;

/** Where the drafts of a role that were in force at `version` of its head or later begin, and where they end. */
export const draftRange = (id: RoleId, version: number): readonly [first: string, last: string] => [
  draftSort(id, version),
  draftSort(id, 999_999_999),
];

/** Reads `ORG#<organization>` / `DRAFT#<role>#<version>`. `since` is the first version of the head that said so. */
export const DraftItem = z.object({
  type: z.literal('draft'),
  schema: z.literal(1),
  version: z.int(),
  since: z.int(),
  role: RoleValue,
  requirement: RequirementValue.optional(),
});

/** Writes `ORG#<organization>` / `DRAFT#<role>#<version>`: what a change is about to replace; it expires. */
export const draftItem = (replaced: RoleHead, at: Instant) => ({
  PK: partitionOf(replaced.organizationId),
  SK: draftSort(replaced.id, replaced.version),
  type: 'draft' as const,
  schema: 1 as const,
  version: replaced.version,
  since: replaced.draftVersion ?? 1,
  role: replaced.role,
  requirement: replaced.requirement,
  expiresAt: Math.ceil(Date.parse(at) / 1000) + DRAFT_DAYS * 24 * 60 * 60,
});
