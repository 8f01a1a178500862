import { endRole } from '../employer/close-role.ts';
import type { EmployerDependencies } from '../employer/dependencies.ts';
import type { DueRole, DueRoles } from '../ports/due-roles.ts';

/** Roles ended in one run; the rest waits for the next one. */
export const MOST_PER_RUN = 400;

export interface RunOutcome {
  readonly ended: number;
  /** No longer due when they were looked at: another run was first, or the index lags behind. */
  readonly passed: number;
  /** Changed by somebody again and again meanwhile; due again at the next run. */
  readonly busy: number;
  readonly failures: readonly { readonly role: DueRole; readonly error: unknown }[];
}

/**
 * Ends the roles whose published end date has come. Each is looked at again under the condition of its own write,
 * so that two runs at once end it once. One that fails does not keep the others waiting.
 */
export const endDueRoles = async (
  deps: Pick<EmployerDependencies, 'roles' | 'clock' | 'random'> & { readonly due: DueRoles },
): Promise<RunOutcome> => {
  const found = await deps.due.until(deps.clock.now(), MOST_PER_RUN);
  const counts = { ended: 0, 'not-due': 0, busy: 0 };
  const failures: { role: DueRole; error: unknown }[] = [];
  for (const role of found) {
    try {
      counts[await endRole(deps, role)] += 1;
    } catch (error) {
      failures.push({ role, error });
    }
  }
  return { ended: counts.ended, passed: counts['not-due'], busy: counts.busy, failures };
};
