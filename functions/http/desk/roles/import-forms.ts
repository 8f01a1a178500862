import { gzipSync } from 'node:zlib';
import { z } from '@hono/zod-openapi';
import { type ImportId, isId } from '../../../domain/ids.ts';
import { MAX_POST_TEXT } from '../../../domain/job-post/read-post.ts';
import { fail, ok } from '../../../domain/result.ts';
import { checkbox, text } from '../fields.ts';
import { organizationForm } from '../form.ts';

/** Reads a pasted job post. Nothing is stored: the page comes back with drafts to look at. */
export const pasteForm = organizationForm({
  page: '/manage/{organization}/import',
  name: 'paste',
  fields: z.strictObject({ document: text(MAX_POST_TEXT) }),
  async run({ services, visit, fields, typed }) {
    const read = await services.readJobPosts(visit, fields.document);
    if (!read.ok) return read;
    if (read.value.length > 0) return ok({ again: typed });
    return fail({ kind: 'field-invalid', errors: [{ pointer: '/document', detail: 'holds no job post' }] });
  },
});

/** Checks a table of roles; what was found is on the page of the import. */
export const tableForm = organizationForm({
  page: '/manage/{organization}/import',
  name: 'table',
  fields: z.strictObject({ file: z.instanceof(File).refine(({ size }) => size > 0) }),
  async run({ services, visit, request, fields: { file } }) {
    const fileName = file.name.trim().slice(0, 200);
    const gzip = gzipSync(await file.bytes()).toString('base64');
    const made = await services.checkImport(
      visit,
      { gzip, ...(fileName === '' ? {} : { fileName }) },
      request,
    );
    return made.ok ? ok({ to: `/manage/${visit.organizationId}/import/${made.value.id}` }) : made;
  },
});

const importId = (params: Readonly<Record<string, string>>): ImportId | undefined =>
  isId('import', params['import']) ? params['import'] : undefined;

const PAGE = '/manage/{organization}/import/{import}';

export const startImportForm = organizationForm({
  page: PAGE,
  name: 'start',
  fields: z.strictObject({ skipErrors: checkbox() }),
  async run({ services, visit, params, version, request, fields }) {
    const id = importId(params);
    if (id === undefined) return fail({ kind: 'not-found' });
    const started = await services.startImport(visit, id, version, fields, request);
    return started.ok ? ok({ to: `/manage/${visit.organizationId}/import/${id}` }) : started;
  },
});

export const cancelImportForm = organizationForm({
  page: PAGE,
  name: 'cancel',
  fields: z.strictObject({}),
  async run({ services, visit, params }) {
    const id = importId(params);
    if (id === undefined) return fail({ kind: 'not-found' });
    const canceled = await services.cancelImport(visit, id);
    return canceled.ok ? ok({ to: `/manage/${visit.organizationId}/import/${id}` }) : canceled;
  },
});
