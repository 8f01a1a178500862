import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { AuditLog } from '../../services/ports/organization-store.ts';
import { readPage } from './private/listing.ts';
import { AuditItem, auditPartition } from './private/trail-items.ts';

/** Reads the audit trail; entries are written in the transaction of the change they tell of. */
export const createAuditLog = (db: DynamoDBDocumentClient, table: string): AuditLog => ({
  entries: (organization, page) =>
    readPage(
      db,
      {
        table,
        partition: auditPartition(organization),
        newestFirst: true,
        read: (item) => AuditItem.parse(item),
      },
      page,
    ),
});
