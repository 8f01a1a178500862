import type { AuditEntry, Json } from './audit.ts';

/** An entry as it is exported. */
export type ExportedEntry = AuditEntry & { readonly actorName?: string | undefined };

const COLUMNS = ['id', 'at', 'action', 'target', 'actor', 'actorName', 'field', 'from', 'to'] as const;

/** What a spreadsheet takes for a formula (OWASP: CSV injection), also behind blanks. */
const FORMULA = /^\s*[=+\-@\t\r]/;

/** A cell (RFC 4180). Text that a spreadsheet would compute begins with an apostrophe, which it shows as text. */
const cell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const valueText = (value: Json | undefined): string => {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const row = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** The first row. */
export const csvHead = (): string => row(COLUMNS);

/** The rows of an entry: one for each field that changed, and one for an entry that says only that it happened. */
export const csvRows = ({ id, at, action, target, actor, actorName, changes }: ExportedEntry): string => {
  const start = [id, at, action, target, actor, actorName ?? ''];
  if (changes.length === 0) return row([...start, '', '', '']);
  return changes
    .map(({ pointer, from, to }) => row([...start, pointer, valueText(from), valueText(to)]))
    .join('');
};

/** One line of JSON Lines. */
export const jsonLine = ({ organizationId, ...entry }: ExportedEntry): string => `${JSON.stringify(entry)}\n`;
