import { z } from '@hono/zod-openapi';
import { RoleSchema } from '../../../contract/role.ts';
import { readKnown, withKnown } from '../../../contract/role-known.ts';
import { amountOf } from '../../../domain/amount.ts';
import { placeOf } from '../../../domain/import/read-cells.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { PAY_PERIODS, PROMISES, type Role } from '../../../domain/role.ts';
import type { FailureOf, FieldError } from '../../../services/employer/failure.ts';
import { checkbox, choice, optionalText } from '../fields.ts';

/** One or several of the same name. */
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]));

/** Whose change of a field stays, where two people changed it. */
const keep = choice(['theirs', 'mine']).optional();

/** Everything that the form of a role sends, as a person may leave it; what it must be is said by the role's schema. */
export const RoleFields = z.strictObject({
  title: optionalText(1_000),
  description: optionalText(20_000),
  language: choice(LANGUAGES),
  otherTitle: optionalText(1_000),
  otherDescription: optionalText(20_000),
  occupations: several,
  occupationSearch: optionalText(100),
  places: optionalText(4_000),
  remote: checkbox(),
  'pay.min': optionalText(40),
  'pay.max': optionalText(40),
  'pay.currency': optionalText(10),
  'pay.per': choice(PAY_PERIODS).optional(),
  applyUrl: optionalText(2_048),
  'promise.kind': choice(PROMISES),
  'promise.terms': optionalText(2_000),
  'promise.termsUrl': optionalText(2_048),
  'promise.until': optionalText(40),
  endsAt: optionalText(40),
  known: optionalText(20_000),
  conflict: optionalText(60_000),
  'keep.title': keep,
  'keep.description': keep,
  'keep.language': keep,
  'keep.translations': keep,
  'keep.occupations': keep,
  'keep.places': keep,
  'keep.remote': keep,
  'keep.pay': keep,
  'keep.applyUrl': keep,
  'keep.promise': keep,
  'keep.endsAt': keep,
  act: choice(['save', 'find']).optional(),
});
export type Fields = z.output<typeof RoleFields>;

/** `Montgomery, AL` is how people write it here: two letters alone are a state of the United States. */
const placeIn = (line: string) =>
  placeOf(line) ?? placeOf(line.replace(/,\s*([A-Za-z]{2})(,\s*\d{4,5})?$/, ', US-$1$2'));

const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The places that a text names, a line each; nothing for a line that names none. */
export const placesIn = (text: string | undefined) => linesOf(text).map(placeIn);

const payOf = (fields: Fields, errors: FieldError[]): unknown => {
  const [low, high] = [fields['pay.min'], fields['pay.max']];
  if (low === undefined && high === undefined) return undefined;
  const amount = (text: string | undefined, pointer: string): number | undefined => {
    const read = text === undefined ? undefined : amountOf(text);
    if (text !== undefined && read === undefined) errors.push({ pointer, detail: 'is not an amount' });
    return read;
  };
  const [min, max] = [amount(low, '/pay/min'), amount(high, '/pay/max')];
  return {
    min: min ?? max,
    max: max ?? min,
    currency: (fields['pay.currency'] ?? 'USD').toUpperCase(),
    per: fields['pay.per'] ?? 'hour',
  };
};

/** The role that a sent form describes, or what is wrong with which field. */
export const roleOf = (fields: Fields): Result<Role, FailureOf<'field-invalid'>> => {
  const errors: FieldError[] = [];
  const places = placesIn(fields.places);
  if (places.includes(undefined)) errors.push({ pointer: '/places', detail: 'is not a city and a state' });
  const pay = payOf(fields, errors);
  const other = fields.language === 'en' ? 'es' : 'en';
  const { otherTitle, otherDescription } = fields;
  if (otherTitle === undefined && otherDescription !== undefined)
    errors.push({ pointer: '/otherTitle', detail: 'is missing' });
  if (otherTitle !== undefined && otherDescription === undefined)
    errors.push({ pointer: '/otherDescription', detail: 'is missing' });
  const translated = otherTitle !== undefined && otherDescription !== undefined;
  const promise = {
    kind: fields['promise.kind'],
    terms: fields['promise.terms'],
    termsUrl: fields['promise.termsUrl'],
    until: fields['promise.until'],
  };
  const role = RoleSchema.safeParse({
    title: fields.title ?? '',
    description: fields.description ?? '',
    language: fields.language,
    ...(translated
      ? { translations: { [other]: { title: otherTitle, description: otherDescription } } }
      : {}),
    occupations: [...new Set(fields.occupations)],
    places: places.filter((place) => place !== undefined),
    remote: fields.remote,
    ...(pay === undefined ? {} : { pay }),
    ...(fields.applyUrl === undefined ? {} : { applyUrl: fields.applyUrl }),
    promise: Object.fromEntries(Object.entries(promise).filter(([, value]) => value !== undefined)),
    ...(fields.endsAt === undefined ? {} : { endsAt: fields.endsAt }),
  });
  const told = new Set(errors.map(({ pointer }) => pointer));
  for (const issue of role.success ? [] : role.error.issues) {
    const pointer = `/${issue.path.join('/')}`.replace(
      /^\/translations\/..\/(t|d)(\w+)/,
      (_, first: string, rest: string) => `/other${first.toUpperCase()}${rest}`,
    );
    if (!told.has(pointer)) errors.push({ pointer, detail: issue.message });
  }
  if (errors.length > 0 || !role.success) return fail({ kind: 'field-invalid', errors });
  return ok(withKnown(role.data, readKnown(fields.known)));
};
