import { leftAloneAt, type RoleImport } from '../../domain/import/role-import.ts';
import type { EmployerDependencies } from '../employer/dependencies.ts';
import type { DueImport } from '../ports/due.ts';

export type ImportDependencies = Pick<EmployerDependencies, 'imports' | 'clock'>;

/**
 * Says of an import that runs and that nobody works on any more that it stands still, so that whoever opens the
 * desk sees it: for the clock alone. Going on takes the rights of a person, which the clock does not have.
 * @returns whether it was said now
 */
export const runDueImport = async (
  { imports, clock }: ImportDependencies,
  { organizationId, importId }: DueImport,
): Promise<boolean> => {
  const at = clock.now();
  const job = await imports.importOf(organizationId, importId, at);
  const since = job === undefined ? undefined : leftAloneAt(job);
  if (job === undefined || since === undefined || since > at) return false;
  const { workingUntil: _, ...rest } = job;
  const stalled: RoleImport = { ...rest, stalledAt: at, version: job.version + 1 };
  return (await imports.advance(stalled)).ok;
};
