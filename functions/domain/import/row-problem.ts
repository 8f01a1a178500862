import type { ImportColumn } from './columns.ts';

/** What can be wrong with a row. Codes are stable and public; their sentences stand in `words`. */
export const ROW_PROBLEMS = {
  'file-unreadable': 'error',
  'file-empty': 'error',
  'too-many-rows': 'error',
  'column-missing': 'error',
  'column-unknown': 'warning',
  'column-twice': 'error',
  missing: 'error',
  'not-understood': 'error',
  'too-long': 'error',
  'too-short': 'error',
  'too-many': 'error',
  'needs-other': 'error',
  'place-missing': 'error',
  'pay-reversed': 'error',
  'date-past': 'error',
  'key-twice': 'error',
  'rule-twice': 'error',
  'rule-syntax': 'error',
  'rule-too-large': 'error',
  'rule-missing': 'error',
  'badge-unknown': 'error',
  'ctid-malformed': 'error',
  'ctid-legacy': 'warning',
  unproven: 'error',
  'not-allowed': 'error',
  'role-closed': 'error',
  'changed-meanwhile': 'error',
  'needs-approval': 'error',
  'store-busy': 'error',
} as const satisfies Record<string, 'error' | 'warning'>;
export type RowProblemCode = keyof typeof ROW_PROBLEMS;

/** One thing wrong with one cell; `row` is the line as a spreadsheet counts it, the headings being row 1. */
export interface RowProblem {
  readonly row: number;
  /** Absent where it is the row or the file as a whole. */
  readonly column?: ImportColumn | undefined;
  readonly code: RowProblemCode;
  /** The part of the cell that is meant, cut short; or the other row or column. */
  readonly value?: string | undefined;
}

export const severityOf = ({ code }: RowProblem): 'error' | 'warning' => ROW_PROBLEMS[code];

/** The longest piece of a stranger's cell that is said again. */
const SHOWN = 80;

export const rowProblem = (
  row: number,
  code: RowProblemCode,
  column?: ImportColumn,
  value?: string,
): RowProblem => ({
  row,
  code,
  ...(column === undefined ? {} : { column }),
  ...(value === undefined ? {} : { value: value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value }),
});
