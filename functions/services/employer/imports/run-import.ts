import { changesBetween } from '../../../domain/audit.ts';
import type { ImportId } from '../../../domain/ids.ts';
import {
  type ImportRow,
  ROW_OUTCOMES,
  type RoleImport,
  type RowCounts,
} from '../../../domain/import/role-import.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { type Instant, instantOf } from '../../../domain/time.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';
import { auditEntry, plainFailure } from '../trail.ts';
import { applyRow, type ImportWork, type RowResult } from './apply-row.ts';
import { importIn } from './check-import.ts';

/** Rows worked on at once: a role is one item, so they do not get in each other's way. */
const ROWS_AT_ONCE = 10;
/** One request works for so long, well within what a function and a browser wait. */
const WORK_MS = 6_000;
/** After so long without a mark of progress a worker counts as gone. */
const LEASE_MS = 8_000;

export const runPage = (part: number): string => `run-${part}`;

const later = (at: Instant, ms: number): Instant => instantOf(new Date(Date.parse(at) + ms));

const unattended = ({ workingUntil: _, stalledAt: _left, ...rest }: RoleImport): RoleImport => rest;

const counted = (counts: RowCounts, results: readonly RowResult[]): RowCounts => {
  const sum = { ...counts };
  for (const outcome of ROW_OUTCOMES) sum[outcome] += results.filter((one) => one.outcome === outcome).length;
  return sum;
};

type StartFailure = FailureOf<
  'not-found' | 'import-running' | 'import-errors' | 'import-over' | 'version-conflict' | 'dependency-down'
>;

/** Lets a checked import begin. Rows with errors are left out only where the caller says so. */
export const startImport = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: ImportId,
  version: number,
  { skipErrors }: { readonly skipErrors: boolean },
  request: Repeatable,
): Promise<Result<RoleImport, StartFailure | FailureOf<'forbidden' | 'key-reused'>>> => {
  const seat = await enter(deps, visit, 'edit');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  return once<RoleImport, StartFailure>(deps, actor, request, importIn, async (receiptOf) => {
    const job = await deps.imports.importOf(organizationId, id, deps.clock.now());
    if (job === undefined) return fail({ kind: 'not-found' });
    if (job.version !== version) return fail({ kind: 'version-conflict' });
    if (job.state !== 'checked' || job.parts === 0) return fail({ kind: 'import-over' });
    if (job.errors > 0 && !skipErrors) return fail({ kind: 'import-errors' });
    const at = deps.clock.now();
    const started: RoleImport = {
      ...job,
      state: 'running',
      startedBy: actor,
      version: version + 1,
      updatedAt: at,
    };
    const changes = changesBetween({ state: job.state }, { state: started.state });
    const written = await deps.imports.start(started, {
      audit: auditEntry(deps.random, { organizationId, actor, at }, 'import-started', id, changes),
      receipt: receiptOf({ kind: 'import', value: started }),
    });
    if (written.ok) return ok(started);
    return fail(
      written.error.kind === 'import-running' ? { kind: 'import-running' } : plainFailure(written.error),
    );
  });
};

const finished = async (
  deps: EmployerDependencies,
  job: RoleImport,
  state: 'done' | 'canceled',
  actor: string,
): Promise<Result<RoleImport, FailureOf<'version-conflict' | 'dependency-down'>>> => {
  const at = deps.clock.now();
  const over: RoleImport = { ...unattended(job), state, version: job.version + 1, updatedAt: at };
  const { organizationId } = job;
  const changes = changesBetween({ state: job.state }, { state, counts: job.counts });
  const action = state === 'done' ? 'import-finished' : 'import-canceled';
  const written = await deps.imports.finish(over, job.state, {
    audit: auditEntry(deps.random, { organizationId, actor, at }, action, job.id, changes),
  });
  return written.ok ? ok(over) : fail(plainFailure(written.error));
};

/** The rights of whoever started it and the organization, read once for a part. */
const workOn = async (deps: EmployerDependencies, job: RoleImport): Promise<ImportWork> => {
  const { organizationId } = job;
  const visit = { subject: job.startedBy, organizationId };
  const read = () => deps.organizations.organization(organizationId);
  const [seat, before] = await Promise.all([enter(deps, visit, 'publish'), read()]);
  let last = before;
  return {
    visit,
    job,
    mayPublish: seat.ok,
    async organization(anew) {
      if (anew) last = await read();
      return last;
    },
  };
};

const workPart = async (
  deps: EmployerDependencies,
  job: RoleImport,
  rows: readonly ImportRow[],
): Promise<readonly RowResult[]> => {
  const work = await workOn(deps, job);
  const results: RowResult[] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    results.push(...(await Promise.all(some.map((row) => applyRow(deps, work, row)))));
  }
  return results;
};

/** One part, and the mark that it is done; nothing where somebody else moved the import meanwhile. */
const step = async (deps: EmployerDependencies, job: RoleImport): Promise<RoleImport | undefined> => {
  const results = await workPart(deps, job, await deps.importFiles.rows(job, job.next));
  const problems = results.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) await deps.importFiles.saveProblems(job, runPage(job.next), problems);
  const at = deps.clock.now();
  const moved: RoleImport = {
    ...job,
    next: job.next + 1,
    counts: counted(job.counts, results),
    failedParts: problems.length > 0 ? [...job.failedParts, job.next] : job.failedParts,
    workingUntil: later(at, LEASE_MS),
    version: job.version + 1,
    updatedAt: at,
  };
  return (await deps.imports.advance(moved)).ok ? moved : undefined;
};

/**
 * Works on a running import for a few seconds and says how far it is. Safe to repeat and safe to kill: a part is
 * marked as done after its rows, and a row that is done again changes nothing. While somebody else is at it, or when
 * it is over, this only says how far it is.
 */
export const continueImport = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: ImportId,
): Promise<Result<RoleImport, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'edit');
  if (!seat.ok) return seat;
  const found = await deps.imports.importOf(visit.organizationId, id, deps.clock.now());
  if (found === undefined) return fail({ kind: 'not-found' });
  const begun = deps.clock.now();
  if (found.state !== 'running' || (found.workingUntil ?? begun) > begun) return ok(found);
  // Rights may have gone since it was started; the rows are done in the name of whoever started it.
  if (!(await enter(deps, { ...visit, subject: found.startedBy }, 'edit')).ok)
    return fail({ kind: 'forbidden' });
  const until = later(begun, WORK_MS);
  const leased: RoleImport = {
    ...unattended(found),
    workingUntil: later(begun, LEASE_MS),
    version: found.version + 1,
  };
  let job: RoleImport | undefined = (await deps.imports.advance(leased)).ok ? leased : undefined;
  let last = job ?? found;
  while (job !== undefined && job.next < job.parts && deps.clock.now() < until) {
    job = await step(deps, job);
    last = job ?? last;
  }
  if (job === undefined)
    return ok((await deps.imports.importOf(visit.organizationId, id, deps.clock.now())) ?? last);
  if (job.next >= job.parts) {
    const over = await finished(deps, job, 'done', job.startedBy);
    return ok(
      over.ok
        ? over.value
        : ((await deps.imports.importOf(visit.organizationId, id, deps.clock.now())) ?? job),
    );
  }
  const rested: RoleImport = { ...unattended(job), version: job.version + 1 };
  return ok((await deps.imports.advance(rested)).ok ? rested : job);
};

/** How often an import that moves on is read again. */
const ATTEMPTS = 5;

/** Ends an import. What its rows did stays; canceling one that is over changes nothing. */
export const cancelImport = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: ImportId,
): Promise<Result<RoleImport, FailureOf<'not-found' | 'forbidden' | 'dependency-down'>>> => {
  const seat = await enter(deps, visit, 'edit');
  if (!seat.ok) return seat;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const job = await deps.imports.importOf(visit.organizationId, id, deps.clock.now());
    if (job === undefined) return fail({ kind: 'not-found' });
    if (job.state === 'done' || job.state === 'canceled') return ok(job);
    const over = await finished(deps, job, 'canceled', visit.subject);
    if (over.ok) return over;
  }
  return fail({ kind: 'dependency-down' });
};
