import { isId } from '../../../domain/ids.ts';
import type { Requirement } from '../../../domain/requirement/requirement.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { requirementOf } from '../../../domain/rule-draft/draft.ts';
import { readBuilder } from '../../../domain/rule-draft/state-text.ts';
import type { FormFields } from '../../../domain/rule-draft/terms.ts';
import type { Again, Done, FormOperation, Refused } from '../form.ts';
import { problemsOfFailure } from '../problems.ts';

const PAGE = '/manage/{organization}/roles/{role}/rule';

const listed = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

/** What the form of the rule builder sends. */
export const ruleFields = (values: Readonly<Record<string, unknown>>): FormFields =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, listed(value)]));

/** The rule that was built; nothing where it is not one yet. */
export const builtRule = (fields: FormFields): Requirement | undefined => {
  const builder = readBuilder(fields['state']?.[0] ?? '');
  return builder === undefined ? undefined : requirementOf(builder.history.present);
};

/** Whether what others changed since leaves the rule as it was read. */
const leavesRule = (changed: readonly string[] | undefined): boolean =>
  changed !== undefined && !changed.some((field) => /^\/?requirement(\/|$)/.test(field));

/**
 * The rule builder without scripts: its state travels in the form. Every control but "save" is a step that the page takes
 * and shows, and nothing is stored. A conflict with a change that did not touch the rule is none.
 */
export const ruleForm: FormOperation = {
  page: PAGE,
  name: 'rule',
  async submit(values, { person, services, params, version }): Promise<Result<Done | Again, Refused>> {
    const fields = ruleFields(values);
    const { organization: organizationId, role } = params;
    if (!isId('organization', organizationId) || !isId('role', role)) {
      return fail({ failure: 'not-found', problems: [] });
    }
    if (fields['do']?.[0] !== 'save') return ok({ again: fields });
    const requirement = builtRule(fields);
    if (requirement === undefined) return fail({ failure: 'field-invalid', problems: [] });
    const visit = { subject: person.subject, organizationId };
    const save = (at: number) => services.setRequirement(visit, role, at, requirement);
    let saved = await save(version);
    if (!saved.ok && saved.error.kind === 'version-conflict') {
      const { meanwhile } = saved.error;
      if (meanwhile !== undefined && leavesRule(meanwhile.changed)) saved = await save(meanwhile.version);
    }
    if (!saved.ok) return fail(problemsOfFailure(saved.error));
    return ok({ to: `/manage/${organizationId}/roles/${role}/rule?done=saved` });
  },
};
