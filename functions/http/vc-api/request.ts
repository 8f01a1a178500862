import type { Context } from 'hono';
import type * as z from 'zod';
import type { ProblemCode } from '../../contract/problem.ts';
import { MAX_DOCUMENT_DEPTH } from '../../contract/session.ts';
import { parseStrictJson } from '../../domain/credential/strict-json.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { mediaTypeOf } from '../presentation/browser.ts';
import type { PresentationEnvironment } from '../presentation/environment.ts';
import { jsonPointer } from '../validation.ts';

/** What is answered as a problem of this API: the request was none that a verification could begin with. */
export const REQUEST_PROBLEMS = [
  'body-not-json',
  'body-too-large',
  'content-type-unsupported',
  'document-too-deep',
  'document-unreadable',
  'field-unknown',
  'field-invalid',
] as const satisfies readonly ProblemCode[];
type RequestProblem = (typeof REQUEST_PROBLEMS)[number];

export interface Refused {
  readonly code: RequestProblem;
  readonly errors?: { pointer: string; detail: string }[];
}

/** The body and its one member stand around the document. */
const WRAPPING = 1;

const JSON_PROBLEMS = {
  empty: 'body-not-json',
  'not-json': 'body-not-json',
  'too-deep': 'document-too-deep',
  'repeated-key': 'document-unreadable',
  'broken-text': 'document-unreadable',
  'number-out-of-range': 'document-unreadable',
} as const;

/**
 * Reads the body of a verification: strict JSON, an object, no members but `document` (one of which must be there)
 * and `options`.
 */
export const readRequest = async (
  c: Context<PresentationEnvironment>,
  documents: readonly string[],
): Promise<
  Result<{ readonly name: string; readonly document: unknown; readonly options: unknown }, Refused>
> => {
  const text = await c.req.text();
  if (mediaTypeOf(c) !== 'application/json') return fail({ code: 'content-type-unsupported' });
  const parsed = parseStrictJson(text, MAX_DOCUMENT_DEPTH + WRAPPING);
  if (!parsed.ok) return fail({ code: JSON_PROBLEMS[parsed.error.kind] });
  const isMap = typeof parsed.value === 'object' && parsed.value !== null && !Array.isArray(parsed.value);
  if (!isMap) return fail({ code: 'field-invalid', errors: [{ pointer: '', detail: 'not an object' }] });
  const members = new Map(Object.entries(parsed.value ?? {}));
  const unknown = [...members.keys()].filter((key) => key !== 'options' && !documents.includes(key));
  if (unknown.length > 0)
    return fail({
      code: 'field-unknown',
      errors: unknown.map((key) => ({ pointer: jsonPointer([key]), detail: 'not known here' })),
    });
  const given = documents.filter((name) => members.has(name));
  const [name] = given;
  if (name === undefined || given.length > 1)
    return fail({
      code: 'field-invalid',
      errors: documents.map((one) => ({ pointer: `/${one}`, detail: 'exactly one of these is needed' })),
    });
  return ok({ name, document: members.get(name), options: members.get('options') ?? {} });
};

/** The options as their schema has them, else the first that is not known or not right. */
export const readOptions = <T extends z.ZodType>(
  schema: T,
  options: unknown,
): Result<z.infer<T>, { readonly unknown: boolean; readonly property: string }> => {
  const parsed = schema.safeParse(options);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const isCheck = issue?.path[0] === 'checks' && issue.code === 'invalid_value';
  return fail({
    unknown: key !== undefined || isCheck,
    property: ['options', ...(issue?.path ?? []), ...(key === undefined ? [] : [key])]
      .join('.')
      .slice(0, 200),
  });
};
