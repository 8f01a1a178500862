import * as z from 'zod';
import { IMPORT_COLUMNS } from '../domain/import/columns.ts';
import { IMPORT_STATES } from '../domain/import/role-import.ts';
import { ImportId, InstantText, OrganizationId } from './ids.ts';

/** A file of roles: as text, or gzipped where it is larger than a request may be. */
export const NewImport = z
  .strictObject({
    csv: z.string().min(1).optional().meta({ description: 'The text of the file (RFC 4180, UTF-8).' }),
    gzip: z
      .base64()
      .min(1)
      .optional()
      .meta({ description: 'The same, gzipped, in base64; at most 24 MB when it is unpacked.' }),
    fileName: z.string().trim().min(1).max(200).optional(),
    run: z.boolean().default(false).meta({
      description: 'Start at once if no row has an error. Without it this is a dry run.',
    }),
  })
  .refine(({ csv, gzip }) => (csv === undefined) !== (gzip === undefined), {
    message: 'send one of csv and gzip',
    path: ['csv'],
  })
  .meta({ id: 'NewImport' });

export const StartImport = z.strictObject({
  skipErrors: z.boolean().default(false).meta({
    description: 'Leave out the rows that have errors. Without it an import with errors does not start.',
  }),
});

const count = z.int().min(0);

export const ImportView = z
  .object({
    id: ImportId,
    organizationId: OrganizationId,
    state: z.enum(IMPORT_STATES).meta({
      description: '`checked` waits to be started, `running` goes on with every continuation.',
    }),
    fileName: z.string().optional(),
    rows: count,
    ready: count.meta({ description: 'Rows without an error: what a run does.' }),
    done: count,
    errors: count,
    warnings: count,
    known: count.meta({
      description: 'Of the ready rows: those whose key names a role that is there already.',
    }),
    stalledAt: InstantText.optional().meta({
      description:
        'Since when nobody works on it although it runs: a continuation goes on from where it stopped.',
    }),
    counts: z.object({ created: count, changed: count, unchanged: count, failed: count }),
    version: z.int(),
    createdAt: InstantText,
    updatedAt: InstantText,
    expiresAt: InstantText.meta({ description: 'When its rows and findings are thrown away.' }),
  })
  .meta({ id: 'Import' });

const Sentence = z.object({ en: z.string(), es: z.string() });

export const RowProblemView = z
  .object({
    row: z.int().meta({ description: 'As a spreadsheet counts; the headings are row 1.' }),
    column: z.enum(IMPORT_COLUMNS).optional(),
    severity: z.enum(['error', 'warning']),
    code: z.string(),
    value: z.string().optional(),
    wrong: Sentence,
    mend: Sentence,
  })
  .meta({ id: 'RowProblem', description: 'What is wrong with a cell, and how to mend it.' });
