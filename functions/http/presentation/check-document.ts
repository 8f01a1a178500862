import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { SessionId } from '../../contract/ids.ts';
import type { ProblemCode } from '../../contract/problem.ts';
import { CheckedSessionView } from '../../contract/session.ts';
import { describeFailure } from '../../contract/session-failure.ts';
import { explainRefusal } from '../../domain/credential/reasons.ts';
import type { Found } from '../../domain/credential/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { json } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import { isBrowserForm, mediaTypeOf, seeOther } from './browser.ts';
import { accessOf, giveCookie } from './cookie.ts';
import type { PresentationEnvironment } from './environment.ts';
import { FormQuery, languageOf } from './language.ts';
import { formPage, NEXT_PAGES, nextPage } from './next-page.ts';
import { sentences, sessionView } from './views.ts';

const REFUSALS = [
  'body-not-json',
  'body-too-large',
  'document-empty',
  'document-too-deep',
  'document-unreadable',
  'too-many-credentials',
  'content-type-unsupported',
  'field-unknown',
] as const satisfies readonly ProblemCode[];
type Refusal = (typeof REFUSALS)[number];

export const route = createRoute({
  method: 'post',
  path: '/api/checks',
  operationId: 'checkDocument',
  tags: ['Sessions'],
  summary: 'Check a badge from a file, a picture or pasted text',
  description:
    'A picture is a PNG or an SVG with a badge baked into it (Open Badges 3.0 section 5.3). The document itself is not kept. A page sends its form and gets a cookie and the page with the result, or with `next=verify` the one that shows every check; other clients get the session and its secret.',
  security: [{}, { session: [] }],
  request: {
    query: z.strictObject({
      ...FormQuery.shape,
      next: z.enum(NEXT_PAGES).optional(),
      session: SessionId.optional().meta({
        description:
          'A session that waits and whose secret is shown: the answer comes into it, and reading it meanwhile says how far the check is. One that ended or opens with another secret is passed over, and the answer has a new session.',
      }),
    }),
    body: {
      content: {
        'application/json': { schema: {} },
        'text/plain': { schema: { type: 'string' } },
        'image/png': { schema: { type: 'string', format: 'binary' } },
        'image/svg+xml': { schema: { type: 'string', format: 'binary' } },
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: { file: { type: 'string', format: 'binary' }, text: { type: 'string' } },
            additionalProperties: false,
          },
        },
      },
    },
  },
  responses: {
    201: json('The checks, and the session to read the matches from', CheckedSessionView),
    303: { description: 'The page with the result, or the form with what to correct.' },
    ...problems(...REFUSALS, 'field-invalid', 'cross-site'),
  },
});

const FIELDS: readonly string[] = ['file', 'text'];

/** The document in a form: the file when one was chosen, else the text. */
const fromForm = async (
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<Result<Uint8Array, Refusal>> => {
  let form: FormData;
  try {
    form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    return fail('document-unreadable');
  }
  if ([...form.keys()].some((key) => !FIELDS.includes(key))) return fail('field-unknown');
  const file = form.get('file');
  if (file instanceof File && file.size > 0) return ok(await file.bytes());
  const text = form.get('text');
  return ok(new TextEncoder().encode(typeof text === 'string' ? text : ''));
};

/** Taken as they are: what the bytes turn out to be counts, not what they are called. */
const PLAIN: readonly string[] = ['text/plain', 'image/png', 'image/svg+xml'];

const isJson = (type: string): boolean =>
  type === 'application/json' || /^application\/[a-z0-9.+-]+\+json$/.test(type);

const documentOf = async (c: Context<PresentationEnvironment>): Promise<Result<Uint8Array, Refusal>> => {
  const type = mediaTypeOf(c) ?? '';
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (type === 'multipart/form-data') return fromForm(bytes, c.req.header('content-type') ?? '');
  return isJson(type) || PLAIN.includes(type) ? ok(bytes) : fail('content-type-unsupported');
};

export const handler: RouteHandler<typeof route, PresentationEnvironment> = async (c) => {
  const language = languageOf(c);
  const refuse = (code: Refusal, detail?: string, found?: Found) =>
    isBrowserForm(c)
      ? seeOther(c, `${formPage(c)}?problem=${code}${found === undefined ? '' : `&found=${found}`}`)
      : problem(c, code, { detail });

  const document = await documentOf(c);
  if (!document.ok) return refuse(document.error);
  const { session } = c.req.valid('query');
  const watched = session === undefined ? undefined : accessOf(c, session);
  const checked = await c.var.services.check(document.value, watched);
  if (!checked.ok) {
    const { error } = checked;
    if (error.kind === 'answer-too-large')
      return refuse('too-many-credentials', sentences(describeFailure(error.kind, language)));
    const found = error.kind === 'document-unreadable' ? error.found : undefined;
    return refuse(error.kind, sentences(explainRefusal(error, { language })), found);
  }
  if (isBrowserForm(c)) {
    giveCookie(c, checked.value.access);
    return seeOther(c, nextPage(c));
  }
  const result = await c.var.services.result(checked.value);
  const view = sessionView(checked.value, result, language);
  c.header('location', `${c.var.origin}/api/sessions/${view.id}`);
  return c.json({ ...view, secret: checked.value.access.secret }, 201);
};
