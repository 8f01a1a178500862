import { z } from '@hono/zod-openapi';
import { OwnPartSchema, PromiseSchema } from '../../../contract/role.ts';
import { isId } from '../../../domain/ids.ts';
import { MOST_CHOICES, type OwnPart } from '../../../domain/profile/adoption.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { FailureOf, FieldError } from '../../../services/employer/failure.ts';
import type { AdoptionChoice } from '../../../services/employer/profiles/adopt-profile.ts';
import { placesIn } from '../roles/role-fields.ts';

/** Two fields a rule: what becomes of it (`into.<key>`) and what is promised for it (`promised.<key>`). */
const NAME =
  /^(number|places|remote|promise\.(kind|terms|termsUrl|until)|(into|promised)\.[a-z0-9][a-z0-9-]{0,39})$/;

/** Fields of a form that has as many rules as its profile. */
export const AdoptFields = z.record(z.string().regex(NAME), z.string().max(4_000));
type Typed = z.output<typeof AdoptFields>;

/** A job as a choice names it, with the version that the page showed: `role_…:3`. */
const jobIn = (value: string) => {
  const [role, version] = value.split(':');
  return isId('role', role) && /^[1-9]\d{0,8}$/.test(version ?? '')
    ? { role, version: Number(version) }
    : undefined;
};

const filled = (typed: Typed, name: string): string | undefined => {
  const value = (typed[name] ?? '').trim();
  return value === '' ? undefined : value;
};

/** What the organization says itself of every job that is made, or what is wrong with it. */
const ownPart = (typed: Typed): Result<OwnPart, FailureOf<'field-invalid'>> => {
  const places = placesIn(typed['places']);
  if (places.includes(undefined))
    return fail({
      kind: 'field-invalid',
      errors: [{ pointer: '/places', detail: 'is not a city and a state' }],
    });
  const promise = Object.fromEntries(
    ['kind', 'terms', 'termsUrl', 'until'].flatMap((part) => {
      const value = filled(typed, `promise.${part}`);
      return value === undefined ? [] : [[part, value]];
    }),
  );
  const own = OwnPartSchema.safeParse({ places, remote: typed['remote'] === 'on', promise });
  if (own.success) return ok(own.data);
  const errors = own.error.issues.map(({ path, message }) => ({
    pointer: `/${path[0] === 'places' ? 'places' : path.join('/')}`,
    detail: message,
  }));
  return fail({ kind: 'field-invalid', errors });
};

/** Which rules become which jobs, as it was typed; or what is wrong with which field. */
export const choicesTyped = (typed: Typed): Result<readonly AdoptionChoice[], FailureOf<'field-invalid'>> => {
  const errors: FieldError[] = [];
  const wanted = Object.keys(typed)
    .filter((name) => name.startsWith('into.') && filled(typed, name) !== undefined)
    .map((name) => name.slice('into.'.length));
  if (wanted.length === 0) errors.push({ pointer: '/none', detail: 'is empty' });
  if (wanted.length > MOST_CHOICES)
    errors.push({ pointer: '/many', detail: `are more than ${MOST_CHOICES}` });
  const own = wanted.some((key) => typed[`into.${key}`] === 'new') ? ownPart(typed) : undefined;
  if (own?.ok === false) errors.push(...own.error.errors);
  const choices: AdoptionChoice[] = [];
  for (const entry of wanted) {
    const kind = PromiseSchema.shape.kind.safeParse(filled(typed, `promised.${entry}`));
    const promise = kind.success ? { kind: kind.data } : undefined;
    const into = typed[`into.${entry}`] ?? '';
    const job = jobIn(into);
    if (into === 'new') {
      if (own?.ok === true)
        choices.push({
          into: 'new',
          entry,
          own: { ...own.value, ...(promise === undefined ? {} : { promise }) },
        });
    } else if (job === undefined) errors.push({ pointer: `/into/${entry}`, detail: 'is not a job' });
    else choices.push({ into: 'role', entry, ...job, promise });
  }
  return errors.length > 0 ? fail({ kind: 'field-invalid', errors }) : ok(choices);
};
