import { isId } from '../../../domain/ids.ts';
import { fail, ok } from '../../../domain/result.ts';
import type { Failure } from '../../../services/employer/failure.ts';
import type { AdoptionChoice } from '../../../services/employer/profiles/adopt-profile.ts';
import { organizationForm } from '../form.ts';
import { AdoptFields, choicesTyped } from './adopt-fields.ts';

/** `/choices/2/role` of the use case is the third rule that was chosen. */
const atItsRule = (failure: Failure, choices: readonly AdoptionChoice[]): Failure => {
  if (failure.kind !== 'field-invalid') return failure;
  const errors = failure.errors.map(({ pointer, detail }) => {
    const [, at] = /^\/choices\/(\d+)(\/|$)/.exec(pointer) ?? [];
    const entry = at === undefined ? undefined : choices[Number(at)]?.entry;
    return { pointer: entry === undefined ? '/none' : `/into/${entry}`, detail };
  });
  return { kind: 'field-invalid', errors };
};

/** Makes rules of a profile the rules of jobs, all that were chosen at once. */
export const adoptForm = organizationForm({
  page: '/manage/{organization}/adopt/{profile}',
  name: 'adopt',
  fields: AdoptFields,
  async run({ services, visit, params, fields, request }) {
    const profile = params['profile'];
    if (!isId('profile', profile)) return fail({ kind: 'not-found' });
    const choices = choicesTyped(fields);
    if (!choices.ok) return choices;
    const order = { profile, number: Number(fields['number']), choices: choices.value };
    const adopted = await services.adoptProfile(visit, order, request);
    if (!adopted.ok) return fail(atItsRule(adopted.error, choices.value));
    return ok({ to: `/manage/${visit.organizationId}/profiles?done=adopted` });
  },
});
