import { gunzipSync } from 'node:zlib';
import { CsvError, parse } from 'csv-parse/sync';
import {
  type Cells,
  columnOf,
  type ImportColumn,
  MAX_IMPORT_ROWS,
  REQUIRED_COLUMNS,
} from '../../../domain/import/columns.ts';
import { type RowProblem, rowProblem } from '../../../domain/import/row-problem.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';

/** What a compressed file may grow to: ten thousand rows with room for long descriptions. */
const MAX_TEXT_BYTES = 24 * 1024 * 1024;
const MAX_CELL = 20_000;

/** A file as it is sent: its text, or its gzipped bytes in base64. */
export interface SentTable {
  readonly csv?: string | undefined;
  readonly gzip?: string | undefined;
}

/** The text of a sent file; nothing where it is not gzip or grows beyond what is read here. */
const textOf = ({ csv, gzip }: SentTable): string | undefined => {
  if (gzip === undefined) return csv ?? '';
  try {
    const bytes = gunzipSync(Buffer.from(gzip, 'base64'), { maxOutputLength: MAX_TEXT_BYTES });
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The separator that the headings use: programs of many countries write `;` or tabs and call it CSV. */
const delimiterOf = (text: string): string => {
  const headings = text.slice(0, 4_000).split(/\r?\n/, 1)[0] ?? '';
  const count = (mark: string) => headings.split(mark).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
};

export interface TableRow {
  readonly row: number;
  readonly cells: Cells;
}

const columnsOf = (headings: readonly string[]) => {
  const columns = headings.map(columnOf);
  const problems: RowProblem[] = headings.flatMap((heading, at) => {
    const column = columns[at];
    if (column === undefined) {
      return heading.trim() === '' ? [] : [rowProblem(1, 'column-unknown', undefined, heading.trim())];
    }
    return columns.indexOf(column) < at ? [rowProblem(1, 'column-twice', column, column)] : [];
  });
  for (const column of REQUIRED_COLUMNS) {
    if (!columns.includes(column)) problems.push(rowProblem(1, 'column-missing', column, column));
  }
  return { columns, problems };
};

const cellsOf = (columns: readonly (ImportColumn | undefined)[], record: readonly string[]): Cells => {
  const cells: { [column in ImportColumn]?: string } = {};
  for (const [at, column] of columns.entries()) {
    const text = record[at]?.slice(0, MAX_CELL).trim() ?? '';
    if (column !== undefined && text !== '') cells[column] = text;
  }
  return cells;
};

/**
 * Reads a CSV file (RFC 4180; also with `;` or tabs between cells, with or without a byte order mark) into rows of
 * known columns. Empty lines are passed over; row numbers are those of a spreadsheet. Findings about the file as a
 * whole are told of row 1; with an error among them there are no rows.
 */
export const readTable = (
  sent: SentTable,
): Result<{ readonly rows: readonly TableRow[]; readonly problems: readonly RowProblem[] }, RowProblem> => {
  const text = textOf(sent);
  if (text === undefined) return fail(rowProblem(1, 'file-unreadable', undefined, 'gzip'));
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      // Read on to one row more than may be, so that a longer file is known without being read to its end.
      to: MAX_IMPORT_ROWS + 2,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail(rowProblem(1, 'file-unreadable', undefined, error.code));
  }
  const [headings = [], ...lines] = records;
  const { columns, problems } = columnsOf(headings);
  const rows = lines.flatMap((record, at) =>
    record.every((cell) => cell.trim() === '') ? [] : [{ row: at + 2, cells: cellsOf(columns, record) }],
  );
  if (lines.length > MAX_IMPORT_ROWS) return fail(rowProblem(1, 'too-many-rows'));
  if (rows.length === 0) return fail(rowProblem(1, 'file-empty'));
  return ok({ rows, problems });
};
