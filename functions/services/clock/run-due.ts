import type { DueStep } from '../../domain/role-lifecycle.ts';
import type { Due, DueIndex } from '../ports/due.ts';
import { type ImportDependencies, runDueImport } from './run-due-import.ts';
import { type ProofDependencies, type ProofRun, runDueOrganization } from './run-due-organization.ts';
import { runDueRole } from './run-due-role.ts';

/** Things looked at in one run; the rest waits for the next one. */
export const MOST_PER_RUN = 400;
/** Looks at proofs in one run, and at once: each may wait for a host that never answers. */
const MOST_LOOKS = 40;
const LOOKS_AT_ONCE = 8;

export interface RunOutcome {
  /** How many roles each kind of date changed. */
  readonly done: Readonly<Record<DueStep['what'], number>>;
  /** What looking at proofs again said, each with how often. */
  readonly proofs: Readonly<Partial<Record<ProofRun, number>>>;
  /** Imports that nobody works on any more. */
  readonly stalled: number;
  /** Roles no longer due when they were looked at: another run was first, or the index lags behind. */
  readonly passed: number;
  /** Roles changed by somebody again and again meanwhile; due again at the next run. */
  readonly busy: number;
  readonly failures: readonly { readonly due: Due; readonly error: unknown }[];
}

/**
 * Makes of what is due what time has made of it. Each thing is looked at again under the condition of its own write, so
 * that two runs at once do it once. One that fails does not keep the others waiting.
 */
export const runDue = async (
  deps: ProofDependencies & ImportDependencies & { readonly due: DueIndex },
): Promise<RunOutcome> => {
  const found = await deps.due.until(deps.clock.now(), MOST_PER_RUN);
  const done = { 'publish-scheduled': 0, end: 0, 'promise-ended': 0 };
  const proofs: Partial<Record<ProofRun, number>> = {};
  let [passed, waiting, stalled] = [0, 0, 0];
  const failures: { due: Due; error: unknown }[] = [];
  const attempt = async (due: Due, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failures.push({ due, error });
    }
  };

  for (const due of found) {
    if (due.kind === 'import') {
      await attempt(due, async () => {
        if (await runDueImport(deps, due)) stalled += 1;
      });
    }
    if (due.kind !== 'role') continue;
    await attempt(due, async () => {
      const { steps, busy } = await runDueRole(deps, due);
      for (const step of steps) done[step] += 1;
      if (busy) waiting += 1;
      else if (steps.length === 0) passed += 1;
    });
  }
  const looks = found.filter((due) => due.kind === 'organization').slice(0, MOST_LOOKS);
  for (let from = 0; from < looks.length; from += LOOKS_AT_ONCE) {
    const some = looks.slice(from, from + LOOKS_AT_ONCE).map((due) =>
      attempt(due, async () => {
        const outcome = await runDueOrganization(deps, due.organizationId);
        proofs[outcome] = (proofs[outcome] ?? 0) + 1;
      }),
    );
    await Promise.all(some);
  }
  return { done, proofs, stalled, passed, busy: waiting, failures };
};
