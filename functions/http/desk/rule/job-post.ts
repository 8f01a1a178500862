import { z } from '@hono/zod-openapi';
import { MAX_JOB_POST } from '../../../contract/rule-draft.ts';
import { fail, ok } from '../../../domain/result.ts';
import { text } from '../fields.ts';
import type { FormOperation } from '../form.ts';
import { problemsOfIssues } from '../problems.ts';

const Fields = z.strictObject({ text: text(MAX_JOB_POST) });

/** Drafts a rule from the text of a job post. The page shows what was found; nothing is stored. */
export const jobPostForm: FormOperation = {
  page: '/manage/{organization}/roles/{role}/rule/from-post',
  name: 'job-post',
  async submit(values) {
    const fields = Fields.safeParse(values);
    if (!fields.success) return fail(problemsOfIssues(fields.error.issues));
    return ok({ again: { text: [fields.data.text] } });
  },
};
