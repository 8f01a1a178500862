import * as z from 'zod';
import type { OrganizationId, RoleId } from '../../../domain/ids.ts';
import type { RecognitionVersion, RoleHead } from '../../../domain/role.ts';
import { PREFIX } from '../prefixes.ts';
import { partitionOf } from './organization-items.ts';
import { InstantValue, idValue, RecognitionValue, RequirementValue, RoleValue, stored } from './values.ts';

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
  version: z.int(),
  publishedVersion: z.int(),
  latest: RecognitionValue.optional(),
  updatedAt: InstantValue,
});

/** Reads `ORG#<organization>` / `ROLE#<role>`. */
export const RoleItem = stored('role', RoleHeadValue);

/** How many partitions of GSI2 the due dates are spread over. */
export const DUE_SHARDS = 4;

/** The GSI2 partition of a role's end date; spread by the id's random tail. */
export const duePartition = (shard: number): string => `${PREFIX.due}${shard}`;

const shardOf = (id: RoleId): number => (id.codePointAt(id.length - 1) ?? 0) % DUE_SHARDS;

/**
 * GSI2 key of what the clock must end: the end date that is public, not that of the draft. Absent once there is
 * nothing left to end.
 */
const dueKey = (head: RoleHead) => {
  const endsAt = head.state === 'published' ? head.latest?.role.endsAt : undefined;
  return endsAt === undefined ? {} : { GSI2PK: duePartition(shardOf(head.id)), GSI2SK: endsAt };
};

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
