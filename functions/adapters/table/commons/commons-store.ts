import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CommonsStore } from '../../../services/ports/commons.ts';
import { handoverParts, mergeParts, replacementParts } from '../achievement-parts.ts';
import { provenAt } from '../proven.ts';
import { trailParts, transact } from '../transaction.ts';
import { CLAIMS, DISPUTES, MERGES, TRUST_LISTS } from './kinds.ts';
import { createRecordStore, recordParts } from './record-kind.ts';

/** Trust lists, equivalence claims, disputes and merges in the catalog table. */
export const createCommonsStore = (db: DynamoDBDocumentClient, table: string): CommonsStore => ({
  trustLists: createRecordStore(db, table, TRUST_LISTS),
  claims: createRecordStore(db, table, CLAIMS),
  disputes: createRecordStore(db, table, DISPUTES),
  merges: createRecordStore(db, table, MERGES),

  answer: (dispute, { achievement, claim }, trail) =>
    transact(db, [
      ...recordParts(table, DISPUTES, dispute),
      ...(achievement === undefined ? [] : replacementParts(table, achievement.before, achievement.after)),
      ...(claim === undefined ? [] : recordParts(table, CLAIMS, claim)),
      ...trailParts(table, trail),
    ]),

  takeOver: ({ before, after }, owner, told, trail) =>
    transact(db, [
      ...handoverParts(table, before, after),
      provenAt(table, owner),
      ...trailParts(table, { audit: told }),
      ...trailParts(table, trail),
    ]),

  merge: ({ from, into }, offer, told, trail) =>
    transact(db, [
      ...mergeParts(table, from, into),
      ...(offer === undefined ? [] : recordParts(table, MERGES, offer)),
      ...(told === undefined ? [] : trailParts(table, { audit: told })),
      ...trailParts(table, trail),
    ]),
});
