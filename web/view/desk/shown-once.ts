import type { Desk } from '../../../functions/services/desk/desk.ts';

/**
 * What a form made that is shown this one time; `value` is absent when the form was sent again. Nothing when the form
 * was not sent, or not carried out.
 */
export const shownOnce = (
  { submission }: Desk,
  form: string,
  field: string,
): { readonly value: string | undefined } | undefined => {
  if (submission?.form !== form || submission.failure !== undefined) return undefined;
  return submission.values['made'] === undefined ? undefined : { value: submission.values[field]?.[0] };
};
