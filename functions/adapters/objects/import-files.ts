import { gunzipSync, gzipSync } from 'node:zlib';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { IMPORT_ACTIONS, IMPORT_COLUMNS } from '../../domain/import/columns.ts';
import type { ImportRow, RoleImport } from '../../domain/import/role-import.ts';
import { ROW_PROBLEMS, type RowProblem, type RowProblemCode } from '../../domain/import/row-problem.ts';
import type { ImportFiles } from '../../services/ports/import-store.ts';
import { RequirementValue, RoleValue } from '../table/private/values.ts';

const RowsValue: z.ZodType<readonly ImportRow[]> = z.array(
  z.object({
    row: z.int(),
    key: z.string(),
    action: z.enum(IMPORT_ACTIONS),
    role: RoleValue,
    requirement: RequirementValue.optional(),
    isNew: z.boolean().optional(),
  }),
);

const isCode = (value: unknown): value is RowProblemCode =>
  typeof value === 'string' && Object.hasOwn(ROW_PROBLEMS, value);

const ProblemsValue: z.ZodType<readonly RowProblem[]> = z.array(
  z.object({
    row: z.int(),
    column: z.enum(IMPORT_COLUMNS).optional(),
    code: z.custom<RowProblemCode>(isCode),
    value: z.string().optional(),
  }),
);

/** The client of the object store; where that is comes from the SDK's own environment. */
export const createObjectClient = (): S3Client => new S3Client({ maxAttempts: 3 });

const nameOf = ({ organizationId, id }: RoleImport, name: string): string =>
  `imports/${organizationId}/${id}/${name}.json.gz`;

/** The rows and findings of imports as objects of a bucket, gzipped JSON each. */
export const createImportFiles = (s3: S3Client, bucket: string): ImportFiles => {
  const save = async (key: string, value: unknown): Promise<void> => {
    const Body = gzipSync(JSON.stringify(value));
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body, ContentType: 'application/gzip' }));
  };
  const load = async <T>(key: string, as: z.ZodType<T>): Promise<T> => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    return as.parse(JSON.parse(gunzipSync(bytes).toString('utf8')));
  };
  return {
    saveRows: (of, part, rows) => save(nameOf(of, `rows-${part}`), rows),
    rows: (of, part) => load(nameOf(of, `rows-${part}`), RowsValue),
    saveProblems: (of, page, problems) => save(nameOf(of, page), problems),
    problems: (of, page) => load(nameOf(of, page), ProblemsValue),
  };
};
