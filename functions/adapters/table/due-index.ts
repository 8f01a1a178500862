import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Instant } from '../../domain/time.ts';
import type { Due, DueIndex } from '../../services/ports/due.ts';
import { INDEX } from './prefixes.ts';
import { DUE_SHARDS, duePartition } from './private/due-keys.ts';
import { idValue } from './private/values.ts';

const DueItem = z.discriminatedUnion('type', [
  z
    .object({ type: z.literal('role'), id: idValue('role'), organizationId: idValue('organization') })
    .transform(({ id, organizationId }): Due => ({ kind: 'role', roleId: id, organizationId })),
  z
    .object({ type: z.literal('organization'), id: idValue('organization') })
    .transform(({ id }): Due => ({ kind: 'organization', organizationId: id })),
  z
    .object({ type: z.literal('import'), id: idValue('import'), organizationId: idValue('organization') })
    .transform(({ id, organizationId }): Due => ({ kind: 'import', importId: id, organizationId })),
]);

/** Reads the due index; needs Query on `DUE#` there and nothing else. */
export const createDueIndex = (db: DynamoDBDocumentClient, table: string): DueIndex => {
  const inShard = async (shard: number, at: Instant, most: number): Promise<readonly Due[]> => {
    const found = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: INDEX.due,
        KeyConditionExpression: 'GSI2PK = :shard AND GSI2SK <= :at',
        ExpressionAttributeValues: { ':shard': duePartition(shard), ':at': at },
        Limit: most,
      }),
    );
    return (found.Items ?? []).map((item) => DueItem.parse(item));
  };
  return {
    async until(at, most) {
      const each = Math.ceil(most / DUE_SHARDS);
      const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => inShard(shard, at, each));
      return (await Promise.all(shards)).flat();
    },
  };
};
