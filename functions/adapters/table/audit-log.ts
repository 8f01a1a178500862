import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { encodeTime } from 'ulid';
import { type AuditEntry, type AuditFilter, fitsAudit } from '../../domain/audit.ts';
import { ID_PREFIXES } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type { AuditLog } from '../../services/ports/organization-store.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { AuditItem, auditPartition } from './private/trail-items.ts';

/** Items read at once, and reads for one page, so that a filter that nothing fits cannot read everything. */
const CHUNK = 100;
const MOST_READS = 10;

/** Entries sort by their id, which begins with their time. */
const sortAt = (at: Instant): string => `${ID_PREFIXES.audit}_${encodeTime(Date.parse(at), 10)}`;
const FIRST = `${ID_PREFIXES.audit}_`;
const LAST = `${ID_PREFIXES.audit}_~`;

/** Reads the audit trail; entries are written in the transaction of the change they tell of. */
export const createAuditLog = (db: DynamoDBDocumentClient, table: string): AuditLog => ({
  async entries(organization, { limit, cursor, filter = {} }) {
    const partition = auditPartition(organization);
    const { actor, target, from, until } = filter satisfies AuditFilter;
    const name = `${partition} ${JSON.stringify({ actor, target, from, until })}`;
    const [start] = cursor === undefined ? [] : decodeCursor(name, cursor, 1);
    const found: AuditEntry[] = [];
    let after = start;
    for (let reads = 0; reads < MOST_READS; reads += 1) {
      const chunk = await db.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'PK = :pk AND SK BETWEEN :first AND :last',
          ExpressionAttributeValues: {
            ':pk': partition,
            ':first': from === undefined ? FIRST : sortAt(from),
            ':last': until === undefined ? LAST : sortAt(until),
          },
          ConsistentRead: true,
          ScanIndexForward: false,
          Limit: CHUNK,
          ...(after === undefined ? {} : { ExclusiveStartKey: { PK: partition, SK: after } }),
        }),
      );
      for (const entry of (chunk.Items ?? []).map((item) => AuditItem.parse(item))) {
        const fits = fitsAudit(entry, filter);
        // One more than asked for says whether there is a next page, without a page that turns out empty.
        if (fits && found.length === limit && after !== undefined) {
          return { items: found, next: encodeCursor(name, [after]) };
        }
        if (fits) found.push(entry);
        after = entry.id;
      }
      if (chunk.LastEvaluatedKey === undefined) return { items: found };
    }
    return { items: found, ...(after === undefined ? {} : { next: encodeCursor(name, [after]) }) };
  },
});
