import type { Language } from '../language.ts';
import { IMPORT_COLUMNS } from './columns.ts';
import { explainRowProblem } from './explain.ts';
import { type RowProblem, severityOf } from './row-problem.ts';

/** A text that a spreadsheet would run as a formula is told to be text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (text: string): string => {
  const safe = harmless(text);
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
const csv = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;

const EXAMPLES: readonly Readonly<Record<string, string>>[] = [
  {
    key: 'IT-001',
    action: 'draft',
    title: 'IT support technician',
    description: 'Keep computers, phones and printers working, on site and by phone.',
    title_es: 'Técnico de soporte informático',
    description_es: 'Mantener en marcha computadoras, teléfonos e impresoras, en el lugar y por teléfono.',
    occupations: '15-1232.00',
    places: 'Montgomery, US-AL, 01101; Mobile, US-AL',
    remote: 'no',
    pay_min: '21',
    pay_max: '26',
    pay_currency: 'USD',
    pay_per: 'hour',
    apply_link: 'https://your-company.example/jobs/it-001',
    promise: 'interview',
    promise_terms: 'An interview within ten working days.',
    ends: '2027-12-31',
  },
];

/** The file to begin with: every column, and one invented row. */
export const templateCsv = (): string =>
  csv([
    [...IMPORT_COLUMNS],
    ...EXAMPLES.map((example) => IMPORT_COLUMNS.map((column) => example[column] ?? '')),
  ]);

const HEADINGS = {
  en: ['row', 'column', 'kind', 'what is wrong', 'how to mend it', 'code'],
  es: ['fila', 'columna', 'tipo', 'qué está mal', 'cómo corregirlo', 'código'],
} as const satisfies Record<Language, unknown>;

const KINDS = {
  en: { error: 'error', warning: 'warning' },
  es: { error: 'error', warning: 'aviso' },
} as const satisfies Record<Language, unknown>;

/** The findings of an import as a table, in one language. */
export const problemsCsv = (problems: readonly RowProblem[], language: Language): string =>
  csv([
    HEADINGS[language],
    ...problems.map((problem) => {
      const { wrong, mend } = explainRowProblem(problem, language);
      const kind = KINDS[language][severityOf(problem)];
      return [String(problem.row), problem.column ?? '', kind, wrong, mend, problem.code];
    }),
  ]);
