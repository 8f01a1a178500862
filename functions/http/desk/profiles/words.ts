import { z } from '@hono/zod-openapi';
import { roleText, TranslationsSchema } from '../../../contract/role.ts';
import type { Language } from '../../../domain/language.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { FailureOf, FieldError } from '../../../services/employer/failure.ts';
import { optionalText } from '../fields.ts';

/** A title and a description, and the same in the other language; what they must be is said by the API's schema. */
export const WORD_FIELDS = {
  title: optionalText(1_000),
  description: optionalText(20_000),
  otherTitle: optionalText(1_000),
  otherDescription: optionalText(20_000),
};

const WordsSchema = z.strictObject({ ...roleText, translations: TranslationsSchema.optional() });
export type Words = z.output<typeof WordsSchema>;

interface TypedWords {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly otherTitle: string | undefined;
  readonly otherDescription: string | undefined;
}

/** `/translations/es/title` is the field `otherTitle`. */
const fieldPointer = (path: readonly PropertyKey[]): string => {
  const [first, , last] = path.map(String);
  if (first !== 'translations') return `/${path.map(String).join('/')}`;
  return last === 'description' ? '/otherDescription' : '/otherTitle';
};

/** The words that were typed, or what is wrong with which field. */
export const wordsTyped = (
  { title, description, otherTitle, otherDescription }: TypedWords,
  language: Language,
): Result<Words, FailureOf<'field-invalid'>> => {
  const errors: FieldError[] = [];
  const hasOther = otherTitle !== undefined || otherDescription !== undefined;
  if (hasOther && otherTitle === undefined) errors.push({ pointer: '/otherTitle', detail: 'is missing' });
  if (hasOther && otherDescription === undefined)
    errors.push({ pointer: '/otherDescription', detail: 'is missing' });
  const other = { title: otherTitle, description: otherDescription };
  const isWhole = hasOther && errors.length === 0;
  const parsed = WordsSchema.safeParse({
    title: title ?? '',
    description: description ?? '',
    ...(isWhole ? { translations: { [language === 'en' ? 'es' : 'en']: other } } : {}),
  });
  for (const issue of parsed.error?.issues ?? [])
    errors.push({ pointer: fieldPointer(issue.path), detail: issue.message });
  if (!parsed.success || errors.length > 0) return fail({ kind: 'field-invalid', errors });
  return ok(parsed.data);
};
