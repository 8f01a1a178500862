import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { ImportId, OrganizationId } from '../../../domain/ids.ts';
import {
  IMPORT_STATES,
  leftAloneAt,
  type RoleImport,
  type RoleKey,
} from '../../../domain/import/role-import.ts';
import { dueAt } from './due-keys.ts';
import { partitionOf } from './organization-items.ts';
import { InstantValue, idValue, stored } from './values.ts';

export const IMPORT_SORT = 'IMPORT#';
export const ROLE_KEY_SORT = 'ROLEKEY#';

export const importKey = (organization: OrganizationId, id: ImportId) => ({
  PK: partitionOf(organization),
  SK: `${IMPORT_SORT}${id}`,
});

const count = z.int().min(0);

/** The import value, shared with the receipts that hold one. */
export const RoleImportValue: z.ZodType<RoleImport> = z.object({
  id: idValue('import'),
  organizationId: idValue('organization'),
  state: z.enum(IMPORT_STATES),
  startedBy: z.string(),
  fileName: z.string().optional(),
  rows: count,
  ready: count,
  errors: count,
  warnings: count,
  known: count,
  problemPages: count,
  parts: count,
  next: count,
  counts: z.object({ created: count, changed: count, unchanged: count, failed: count }),
  failedParts: z.array(count),
  workingUntil: InstantValue.optional(),
  stalledAt: InstantValue.optional(),
  version: z.int(),
  createdAt: InstantValue,
  updatedAt: InstantValue,
  expiresAt: InstantValue,
});

/** Reads `ORG#<organization>` / `IMPORT#<import>`; `endsAt` holds when it is thrown away, since TTL has the name. */
export const ImportItem = z
  .looseObject({ endsAt: InstantValue })
  .transform(({ endsAt, ...item }): unknown => ({ ...item, expiresAt: endsAt }))
  .pipe(stored('import', RoleImportValue));

/** Writes `ORG#<organization>` / `IMPORT#<import>`. */
export const importItem = ({ expiresAt, ...job }: RoleImport) => ({
  ...importKey(job.organizationId, job.id),
  ...dueAt(job.id, leftAloneAt({ ...job, expiresAt })),
  type: 'import' as const,
  schema: 1 as const,
  ...job,
  endsAt: expiresAt,
  expiresAt: Math.ceil(Date.parse(expiresAt) / 1000),
});

/** `ORG#<organization>` / `RUNNING-IMPORT`: the one that runs, as long as it is kept. */
export const runningKey = (organization: OrganizationId) => ({
  PK: partitionOf(organization),
  SK: 'RUNNING-IMPORT' as const,
});

/** Writes `ORG#<organization>` / `RUNNING-IMPORT`. */
export const runningItem = ({ id, organizationId, expiresAt }: RoleImport) => ({
  ...runningKey(organizationId),
  type: 'running-import' as const,
  schema: 1 as const,
  version: 1,
  import: id,
  endsAt: expiresAt,
  expiresAt: Math.ceil(Date.parse(expiresAt) / 1000),
});

/** Hashed, so that any key fits into a sort key. */
export const roleKeyKey = (organization: OrganizationId, key: string) => ({
  PK: partitionOf(organization),
  SK: `${ROLE_KEY_SORT}${createHash('sha256').update(key).digest('base64url')}`,
});

/** Reads `ORG#<organization>` / `ROLEKEY#<hash>`. */
export const RoleKeyItem = z
  .object({
    type: z.literal('role-key'),
    schema: z.literal(1),
    key: z.string(),
    roleId: idValue('role'),
    importId: idValue('import'),
  })
  .transform(({ key, roleId, importId }): RoleKey => ({ key, roleId, importId }));

/** Writes `ORG#<organization>` / `ROLEKEY#<hash>`; once. */
export const roleKeyItem = (organization: OrganizationId, roleKey: RoleKey) => ({
  ...roleKeyKey(organization, roleKey.key),
  type: 'role-key' as const,
  schema: 1 as const,
  version: 1,
  ...roleKey,
});
