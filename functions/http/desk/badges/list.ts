import { z } from '@hono/zod-openapi';
import { ReadingRequest } from '../../../contract/achievement-reading.ts';
import { isId } from '../../../domain/ids.ts';
import { fail, ok } from '../../../domain/result.ts';
import { choice, text } from '../fields.ts';
import { type FormOperation, organizationForm } from '../form.ts';
import { problemsOfFailure, problemsOfIssues } from '../problems.ts';
import { BadgeFacts } from './facts.ts';

const PAGE = '/manage/{organization}/badges/new';

const Source = z.strictObject({ from: choice(['document', 'link', 'badge']), source: text(600_000, 2) });

/** Reads a document, an address or a badge. The page shows what was read; nothing is stored. */
export const readBadgeForm: FormOperation = {
  page: PAGE,
  name: 'read',
  async submit(values, { services, person, params }) {
    const fields = Source.safeParse(values);
    if (!fields.success) return fail(problemsOfIssues(fields.error.issues));
    const { from, source } = fields.data;
    const request = ReadingRequest.safeParse({ from, [from]: source });
    const organizationId = params['organization'];
    if (!request.success)
      return fail({ failure: 'field-invalid', problems: [{ field: 'source', code: 'invalid' }] });
    if (!isId('organization', organizationId)) return fail({ failure: 'not-found', problems: [] });
    const read = await services.readDocument({ subject: person.subject, organizationId }, request.data);
    if (read.ok) return ok({ again: { from: [from], source: [source] } });
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
