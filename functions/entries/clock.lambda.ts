import { Logger } from '@aws-lambda-powertools/logger';
import { systemClock, systemRandom } from '../adapters/ambient/system.ts';
import { createTableClient } from '../adapters/table/client.ts';
import { createDueRoles } from '../adapters/table/due-roles.ts';
import { createOrganizationStore } from '../adapters/table/organization-store.ts';
import { createRoleStore } from '../adapters/table/role-store.ts';
import { failureOf } from '../http/failure.ts';
import { runDue } from '../services/clock/run-due.ts';
import { readEnvironment } from './environment.ts';
import { createFailureLog } from './failure-log.ts';

const { CATALOG_TABLE } = readEnvironment('CATALOG_TABLE');
const db = createTableClient();
const dependencies = {
  due: createDueRoles(db, CATALOG_TABLE),
  organizations: createOrganizationStore(db, CATALOG_TABLE),
  roles: createRoleStore(db, CATALOG_TABLE),
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
  const { failures, done, ...counts } = await runDue(dependencies);
  for (const { role, error } of failures) log(failureOf(error, role.roleId, 'carry out the dates of a role'));
  const changed = Object.values(done).some((count) => count > 0);
  if (changed || counts.busy + failures.length > 0) logger.info('dates carried out', { ...done, ...counts });
  if (failures.length > 0) throw new Error(`the dates of ${failures.length} roles could not be carried out`);
};
