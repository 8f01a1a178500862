import type { ImportId, OrganizationId, RoleId } from '../../../domain/ids.ts';
import type { Instant } from '../../../domain/time.ts';
import { PREFIX } from '../prefixes.ts';

/** How many partitions of GSI2 what is due is spread over. */
export const DUE_SHARDS = 4;

/** A GSI2 partition of what is due. */
export const duePartition = (shard: number): string => `${PREFIX.due}${shard}`;

/** The GSI2 key of what the clock looks at then, spread by the id's random tail; no key without a time. */
export const dueAt = (id: RoleId | OrganizationId | ImportId, at: Instant | undefined) =>
  at === undefined
    ? {}
    : { GSI2PK: duePartition((id.codePointAt(id.length - 1) ?? 0) % DUE_SHARDS), GSI2SK: at };
