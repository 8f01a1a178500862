import { changesBetween } from '../../../domain/audit.ts';
import { NO_ROWS, type RoleImport } from '../../../domain/import/role-import.ts';
import { type RowProblem, severityOf } from '../../../domain/import/row-problem.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { instantOf } from '../../../domain/time.ts';
import type { Outcome } from '../../ports/organization-store.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';
import { auditEntry, plainFailure } from '../trail.ts';
import { type Judged, judgeRows } from './judge-rows.ts';
import { readTable, type SentTable } from './read-table.ts';

/** Rows worked on between two marks of progress: what a killed worker does again, to no effect, at most. */
export const PART_ROWS = 50;
const PAGE_PROBLEMS = 100;
/** Findings beyond this are counted and not kept: who has so many has one cause. */
const MAX_PROBLEMS = 5_000;
const KEEP_DAYS = 30;
const WRITES_AT_ONCE = 16;

export const importIn = (outcome: Outcome): RoleImport | undefined =>
  outcome.kind === 'import' ? outcome.value : undefined;

export const checkPage = (page: number): string => `check-${page}`;

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** Does `write` for each, a few at once. */
export const each = async <T>(
  items: readonly T[],
  write: (item: T, at: number) => Promise<void>,
): Promise<void> => {
  for (let from = 0; from < items.length; from += WRITES_AT_ONCE) {
    await Promise.all(items.slice(from, from + WRITES_AT_ONCE).map((item, at) => write(item, from + at)));
  }
};

const judged = async (
  deps: EmployerDependencies,
  sent: SentTable,
): Promise<Judged & { readonly total: number }> => {
  const table = readTable(sent);
  if (!table.ok) return { rows: [], problems: [table.error], total: 0 };
  const { rows, problems } = table.value;
  if (problems.some((problem) => severityOf(problem) === 'error'))
    return { rows: [], problems, total: rows.length };
  const found = await judgeRows(deps, rows);
  return { rows: found.rows, problems: [...problems, ...found.problems], total: rows.length };
};

/**
 * Reads a file of roles and says of every row what would become of it. No role is touched: the rows that are right
 * are kept, for as long as an import is, until somebody starts it.
 */
export const checkImport = async (
  deps: EmployerDependencies,
  visit: Visit,
  { fileName, ...sent }: SentTable & { readonly fileName?: string | undefined },
  request: Repeatable,
): Promise<
  Result<
    RoleImport,
    FailureOf<'not-found' | 'forbidden' | 'key-reused' | 'version-conflict' | 'dependency-down'>
  >
> => {
  const seat = await enter(deps, visit, 'edit');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  return once<RoleImport, FailureOf<'version-conflict' | 'dependency-down'>>(
    deps,
    actor,
    request,
    importIn,
    async (receiptOf) => {
      const [{ rows, problems, total }, keys] = await Promise.all([
        judged(deps, sent),
        deps.imports.roleKeys(organizationId),
      ]);
      const at = deps.clock.now();
      const [parts, pages] = [
        chunks(
          rows.map((row) => ({ ...row, isNew: !keys.has(row.key) })),
          PART_ROWS,
        ),
        chunks<RowProblem>(problems.slice(0, MAX_PROBLEMS), PAGE_PROBLEMS),
      ];
      const errors = problems.filter((problem) => severityOf(problem) === 'error').length;
      const made: RoleImport = {
        id: deps.random.id('import'),
        organizationId,
        state: 'checked',
        startedBy: actor,
        ...(fileName === undefined ? {} : { fileName }),
        rows: total,
        ready: rows.length,
        errors,
        warnings: problems.length - errors,
        known: rows.filter(({ key }) => keys.has(key)).length,
        problemPages: pages.length,
        parts: parts.length,
        next: 0,
        counts: NO_ROWS,
        failedParts: [],
        version: 1,
        createdAt: at,
        updatedAt: at,
        expiresAt: instantOf(new Date(Date.parse(at) + KEEP_DAYS * 86_400_000)),
      };
      // The files first: an import that is there has all of its rows.
      await each(parts, (part, number) => deps.importFiles.saveRows(made, number, part));
      await each(pages, (page, number) => deps.importFiles.saveProblems(made, checkPage(number), page));
      const changes = changesBetween({}, { fileName, rows: total, ready: rows.length });
      const written = await deps.imports.create(made, {
        audit: auditEntry(deps.random, { organizationId, actor, at }, 'import-checked', made.id, changes),
        receipt: receiptOf({ kind: 'import', value: made }),
      });
      return written.ok ? ok(made) : fail(plainFailure(written.error));
    },
  );
};
