import type { DueStep } from '../../domain/role-lifecycle.ts';
import type { EmployerDependencies } from '../employer/dependencies.ts';
import type { DueRole, DueRoles } from '../ports/due-roles.ts';
import { runDueRole } from './run-due-role.ts';

/** Roles looked at in one run; the rest waits for the next one. */
export const MOST_PER_RUN = 400;

export interface RunOutcome {
  /** How many roles each kind of date changed. */
  readonly done: Readonly<Record<DueStep['what'], number>>;
  /** No longer due when they were looked at: another run was first, or the index lags behind. */
  readonly passed: number;
  /** Changed by somebody again and again meanwhile; due again at the next run. */
  readonly busy: number;
  readonly failures: readonly { readonly role: DueRole; readonly error: unknown }[];
}

/**
 * Makes of the roles that are due what their dates have made of them. Each is looked at again under the condition of
 * its own write, so that two runs at once do it once. One that fails does not keep the others waiting.
 */
export const runDue = async (
  deps: Pick<EmployerDependencies, 'organizations' | 'roles' | 'clock' | 'random'> & {
    readonly due: DueRoles;
  },
): Promise<RunOutcome> => {
  const found = await deps.due.until(deps.clock.now(), MOST_PER_RUN);
  const done = { 'publish-scheduled': 0, end: 0, 'promise-ended': 0 };
  let [passed, waiting] = [0, 0];
  const failures: { role: DueRole; error: unknown }[] = [];
  for (const role of found) {
    try {
      const { steps, busy } = await runDueRole(deps, role);
      for (const step of steps) done[step] += 1;
      if (busy) waiting += 1;
      else if (steps.length === 0) passed += 1;
    } catch (error) {
      failures.push({ role, error });
    }
  }
  return { done, passed, busy: waiting, failures };
};
