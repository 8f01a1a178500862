import { Logger } from '@aws-lambda-powertools/logger';
import { systemClock, systemRandom } from '../adapters/ambient/system.ts';
import { createLambdaClient, createOutboundLookup } from '../adapters/net/outbound-client.ts';
import { createOutboundDocuments } from '../adapters/net/outbound-documents.ts';
import { createProofSources } from '../adapters/net/proof-sources.ts';
import { createTableClient } from '../adapters/table/client.ts';
import { createDueIndex } from '../adapters/table/due-index.ts';
import { createImportStore } from '../adapters/table/import-store.ts';
import { createOrganizationStore } from '../adapters/table/organization-store.ts';
import { createRoleStore } from '../adapters/table/role-store.ts';
import { failureOf } from '../http/failure.ts';
import { runDue } from '../services/clock/run-due.ts';
import { readEnvironment } from './environment.ts';
import { createFailureLog } from './failure-log.ts';

const { CATALOG_TABLE, OUTBOUND_FUNCTION, PUBLIC_ORIGIN } = readEnvironment(
  'CATALOG_TABLE',
  'OUTBOUND_FUNCTION',
  'PUBLIC_ORIGIN',
);
const lambda = createLambdaClient();
const db = createTableClient();
const dependencies = {
  due: createDueIndex(db, CATALOG_TABLE),
  organizations: createOrganizationStore(db, CATALOG_TABLE),
  roles: createRoleStore(db, CATALOG_TABLE),
  imports: createImportStore(db, CATALOG_TABLE),
  proofs: createProofSources({
    domains: createOutboundLookup(lambda, OUTBOUND_FUNCTION),
    documents: createOutboundDocuments(lambda, OUTBOUND_FUNCTION),
    origin: PUBLIC_ORIGIN,
  }),
  clock: systemClock,
  random: systemRandom,
};
const logger = new Logger({ serviceName: 'clock' });
const log = createFailureLog('clock');

/**
 * Makes true what the time made true; the event of the schedule says nothing more.
 * @throws when something could not be done, after all others were, so that the failure is counted and tried again.
 */
export const handler = async (): Promise<void> => {
  const { failures, done, proofs, ...counts } = await runDue(dependencies);
  for (const { due, error } of failures) {
    const id = due.kind === 'role' ? due.roleId : due.kind === 'import' ? due.importId : due.organizationId;
    log(failureOf(error, id, `carry out what is due of a ${due.kind}`));
  }
  const changed = [...Object.values(done), ...Object.values(proofs)].some((count) => count > 0);
  if (changed || counts.stalled + counts.busy + failures.length > 0)
    logger.info('carried out', { ...done, proofs, ...counts });
  if (failures.length > 0) throw new Error(`${failures.length} of what was due could not be carried out`);
};
