import { Logger } from '@aws-lambda-powertools/logger';
import { systemClock, systemRandom } from '../adapters/ambient/system.ts';
import { createTableClient } from '../adapters/table/client.ts';
import { createDueRoles } from '../adapters/table/due-roles.ts';
import { createRoleStore } from '../adapters/table/role-store.ts';
import { failureOf } from '../http/failure.ts';
import { endDueRoles } from '../services/clock/end-due-roles.ts';
import { readEnvironment } from './environment.ts';
import { createFailureLog } from './failure-log.ts';

const { CATALOG_TABLE } = readEnvironment('CATALOG_TABLE');
const db = createTableClient();
const dependencies = {
  due: createDueRoles(db, CATALOG_TABLE),
  roles: createRoleStore(db, CATALOG_TABLE),
  clock: systemClock,
  random: systemRandom,
};
const logger = new Logger({ serviceName: 'clock' });
const log = createFailureLog('clock');

/**
 * Makes true what the time made true; the event of the schedule says nothing more.
 * @throws when a role could not be ended, after all others were, so that the failure is counted and tried again.
 */
export const handler = async (): Promise<void> => {
  const { failures, ...counts } = await endDueRoles(dependencies);
  for (const { role, error } of failures) log(failureOf(error, role.roleId, 'end a role'));
  if (counts.ended + counts.busy + failures.length > 0) logger.info('ended roles', counts);
  if (failures.length > 0) throw new Error(`${failures.length} roles could not be ended`);
};
