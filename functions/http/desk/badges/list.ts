import { z } from '@hono/zod-openapi';
import { ReadingRequest } from '../../../contract/achievement-reading.ts';
import { isId } from '../../../domain/ids.ts';
import { fail, ok } from '../../../domain/result.ts';
import type { FieldProblem } from '../../../services/desk/desk.ts';
import { choice, optionalText } from '../fields.ts';
import { type FormOperation, organizationForm } from '../form.ts';
import { problemsOfFailure, problemsOfIssues } from '../problems.ts';
import { BadgeFacts } from './facts.ts';

const PAGE = '/manage/{organization}/badges/new';

const Source = z.strictObject({
  from: choice(['document', 'link', 'badge']),
  source: optionalText(600_000),
  file: z.instanceof(File).optional(),
});

const MOST_FILE_BYTES = 2 * 1024 * 1024;

const wrong = (code: FieldProblem['code'], detail?: string) =>
  fail({ failure: 'field-invalid', problems: [{ field: 'source', code, detail }] } as const);

/** What to read: a file where one was chosen, else the text. */
const sourceOf = async ({ from, source, file }: z.output<typeof Source>) => {
  const bytes = file === undefined || file.size === 0 ? undefined : await file.bytes();
  if (bytes !== undefined && bytes.length > MOST_FILE_BYTES) return wrong('invalid', 'too-large');
  if (from === 'badge' && bytes !== undefined) return ok({ from: 'picture', picture: bytes } as const);
  const text = bytes === undefined ? source : new TextDecoder().decode(bytes);
  if (text === undefined) return wrong('missing');
  const request = ReadingRequest.safeParse({ from, [from]: text });
  return request.success && request.data.from !== 'picture' ? ok(request.data) : wrong('invalid');
};

/**
 * Reads a document, an address or a badge, pasted or from a file. The page shows what was read; nothing is stored.
 */
export const readBadgeForm: FormOperation = {
  page: PAGE,
  name: 'read',
  async submit(values, { services, person, params }) {
    const fields = Source.safeParse(values);
    if (!fields.success) return fail(problemsOfIssues(fields.error.issues));
    const organizationId = params['organization'];
    if (!isId('organization', organizationId)) return fail({ failure: 'not-found', problems: [] });
    const asked = await sourceOf(fields.data);
    if (!asked.ok) return asked;
    const read = await services.readDocument({ subject: person.subject, organizationId }, asked.value);
    if (read.ok) {
      const { from, source = '' } = fields.data;
      return ok({ again: { from: [from], source: [source], reading: [JSON.stringify(read.value)] } });
    }
    const { failure, problems } = problemsOfFailure(read.error);
    return fail({ failure, problems: problems.map((problem) => ({ ...problem, field: 'source' })) });
  },
};

/** Lists the achievement that the person has looked at and completed. */
export const listBadgeForm = organizationForm({
  page: PAGE,
  name: 'list',
  fields: BadgeFacts,
  async run({ services, visit, fields, request }) {
    const listed = await services.listAchievement(visit, fields, request);
    if (!listed.ok) return listed;
    return ok({ to: `/manage/${visit.organizationId}/badges/${listed.value.id}?done=listed` });
  },
});
