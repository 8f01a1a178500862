import { isId } from '../../../domain/ids.ts';
import { withChangedEntry } from '../../../domain/profile/edit-entries.ts';
import { entryOf } from '../../../domain/profile/profile.ts';
import { requirementHash } from '../../../domain/requirement/canonical.ts';
import { fail, ok } from '../../../domain/result.ts';
import type { FormOperation } from '../form.ts';
import { problemsOfFailure } from '../problems.ts';
import { builtRule, ruleFields } from '../rule/save-rule.ts';
import { saveProfile } from './save-profile.ts';

/** The rule builder for a rule of a profile. The form is the same with scripts: it is posted when the rule is saved. */
export const entryRuleForm: FormOperation = {
  page: '/manage/{organization}/profiles/{profile}/rules/{entry}/rule',
  name: 'rule',
  async submit(values, { person, services, params, version }) {
    const fields = ruleFields(values);
    const { organization: organizationId, profile, entry: key } = params;
    if (!isId('organization', organizationId) || !isId('profile', profile) || key === undefined) {
      return fail({ failure: 'not-found', problems: [] });
    }
    if (fields['do']?.[0] !== 'save') return ok({ again: fields });
    const requirement = builtRule(fields);
    if (requirement === undefined) return fail({ failure: 'field-invalid', problems: [] });
    const saved = await saveProfile(services, { subject: person.subject, organizationId }, profile, {
      version,
      edit: (content) =>
        entryOf(content, key) === undefined
          ? fail({ kind: 'not-found' })
          : ok(withChangedEntry(content, key, (entry) => ({ ...entry, requirement }))),
      isAsRead: async (content) => {
        const entry = entryOf(content, key);
        return entry !== undefined && (await requirementHash(entry.requirement)) === fields['was']?.[0];
      },
    });
    if (!saved.ok) return fail(problemsOfFailure(saved.error));
    return ok({ to: `/manage/${organizationId}/profiles/${profile}/rules/${key}/rule?done=saved` });
  },
};
