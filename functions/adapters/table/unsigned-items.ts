import * as z from 'zod';
import { statedBy } from '../../domain/signing/statement.ts';
import type { Waiting } from '../../services/ports/unsigned.ts';
import { PREFIX } from './prefixes.ts';
import { versionSort } from './private/signed-items.ts';
import { idValue, stored } from './private/values.ts';

/** How many partitions what waits is spread over. */
export const WAITING_SHARDS = 4;
export const waitingPartition = (shard: number): string => `${PREFIX.unsigned}${shard}`;

const WaitingValue: z.ZodType<Waiting> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('version'), roleId: idValue('role'), number: z.int() }),
  z.object({ kind: z.literal('profile'), profileId: idValue('profile'), number: z.int() }),
  z.object({ kind: z.literal('renewal'), organizationId: idValue('organization') }),
]);
export const readWaiting = (item: unknown) => stored('unsigned', WaitingValue).parse(item);

/** `UNSIGNED#<shard>`: what is public and not signed yet. */
export const waitingKey = (what: Waiting) => {
  const id = what.kind === 'renewal' ? what.organizationId : statedBy(what);
  const shard = (id.codePointAt(id.length - 1) ?? 0) % WAITING_SHARDS;
  return {
    PK: waitingPartition(shard),
    SK: what.kind === 'renewal' ? id : `${id}#${versionSort(what.number)}`,
  };
};
export const waitingItem = (what: Waiting) => ({
  ...waitingKey(what),
  type: 'unsigned' as const,
  schema: 1 as const,
  version: 1,
  ...what,
});
