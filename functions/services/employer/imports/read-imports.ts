import type { ImportId } from '../../../domain/ids.ts';
import type { RoleImport } from '../../../domain/import/role-import.ts';
import type { RowProblem } from '../../../domain/import/row-problem.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Page, PageRequest } from '../../ports/market.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { checkPage } from './check-import.ts';
import { runPage } from './run-import.ts';

type ReadFailure = FailureOf<'not-found' | 'forbidden'>;

/** One import, and how far it is. */
export const readImport = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: ImportId,
): Promise<Result<RoleImport, ReadFailure>> => {
  const seat = await enter(deps, visit, 'read');
  if (!seat.ok) return seat;
  const found = await deps.imports.importOf(visit.organizationId, id, deps.clock.now());
  return found === undefined ? fail({ kind: 'not-found' }) : ok(found);
};

/** The organization's imports, newest first. */
export const readImports = async (
  deps: EmployerDependencies,
  visit: Visit,
  page: PageRequest,
): Promise<Result<Page<RoleImport>, ReadFailure>> => {
  const seat = await enter(deps, visit, 'read');
  return seat.ok ? ok(await deps.imports.imports(visit.organizationId, page)) : seat;
};

/** Where the findings of an import are: those of the check, then those of its run. */
const pagesOf = (job: RoleImport): readonly string[] => [
  ...Array.from({ length: job.problemPages }, (_, page) => checkPage(page)),
  ...job.failedParts.map(runPage),
];

/** A hundred findings at most; `next` is the number of the next page. */
export interface ProblemPage {
  readonly items: readonly RowProblem[];
  readonly next?: number | undefined;
}

export const readImportProblems = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: ImportId,
  page: number,
): Promise<Result<ProblemPage, ReadFailure>> => {
  const found = await readImport(deps, visit, id);
  if (!found.ok) return found;
  const pages = pagesOf(found.value);
  const name = pages[page];
  const items = name === undefined ? [] : await deps.importFiles.problems(found.value, name);
  return ok({ items, ...(page + 1 < pages.length ? { next: page + 1 } : {}) });
};

/** Every finding of an import that was kept. */
export const readAllImportProblems = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: ImportId,
): Promise<Result<readonly RowProblem[], ReadFailure>> => {
  const found = await readImport(deps, visit, id);
  if (!found.ok) return found;
  const all: RowProblem[] = [];
  for (const page of pagesOf(found.value)) all.push(...(await deps.importFiles.problems(found.value, page)));
  return ok(all);
};
