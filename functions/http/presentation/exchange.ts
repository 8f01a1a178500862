import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { ExchangeView, MAX_DOCUMENT_DEPTH } from '../../contract/session.ts';
import { describeFailure } from '../../contract/session-failure.ts';
import { type JsonRefusal, parseStrictJson } from '../../domain/credential/strict-json.ts';
import { json } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import { jsonPointer } from '../validation.ts';
import { mediaTypeOf } from './browser.ts';
import type { PresentationEnvironment } from './environment.ts';
import { LanguageQuery, languageOf } from './language.ts';
import { SessionParameter } from './session-parameter.ts';
import { sentences } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/exchanges/{session}',
  operationId: 'exchange',
  tags: ['Wallets'],
  summary: 'Speak with the session as a wallet (VC-API exchange)',
  description:
    'Send `{}` to be asked; send `{"verifiablePresentation": ...}`, signed for the challenge and the domain, to answer. A session is answered once: one that was turned away needs a new session.',
  request: {
    params: SessionParameter,
    query: LanguageQuery,
    body: {
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: { verifiablePresentation: { type: 'object' } },
            additionalProperties: false,
          },
        },
      },
    },
  },
  responses: {
    200: json('What the wallet is asked, or `{}` when its answer was accepted', ExchangeView),
    ...problems(
      'body-not-json',
      'body-too-large',
      'content-type-unsupported',
      'document-too-deep',
      'document-unreadable',
      'field-unknown',
      'field-invalid',
      'too-many-credentials',
      'presentation-invalid',
      'presentation-used',
      'session-expired',
      'not-found',
    ),
  },
});

const Body = z.strictObject({ verifiablePresentation: z.unknown().optional() });

/** The body and its one member stand around the presentation. */
const WRAPPING = 1;

const refuse = (kind: Exclude<JsonRefusal['kind'], 'empty'>) => {
  if (kind === 'too-deep') return 'document-too-deep';
  return kind === 'not-json' ? 'body-not-json' : 'document-unreadable';
};

export const handler: RouteHandler<typeof route, PresentationEnvironment> = async (c) => {
  const type = mediaTypeOf(c);
  const text = await c.req.text();
  if (text !== '' && type !== 'application/json') return problem(c, 'content-type-unsupported');
  const parsed = parseStrictJson(text, MAX_DOCUMENT_DEPTH + WRAPPING);
  // A body of nothing asks, as `{}` does.
  if (!parsed.ok && parsed.error.kind !== 'empty') return problem(c, refuse(parsed.error.kind));
  const body = Body.safeParse(parsed.ok ? parsed.value : {});
  if (!body.success) {
    const unknown = body.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys : [],
    );
    return unknown.length === 0
      ? problem(c, 'field-invalid', { detail: 'the body is not an object' })
      : problem(c, 'field-unknown', {
          errors: unknown.map((key) => ({ pointer: jsonPointer([key]), detail: 'not known here' })),
        });
  }
  const { session } = c.req.valid('param');
  const { services } = c.var;

  if (body.data.verifiablePresentation === undefined) {
    const asked = await services.request(session);
    if (asked.ok) return c.json({ verifiablePresentationRequest: asked.value }, 200);
    return problem(c, asked.error.kind === 'gone' ? 'session-expired' : 'presentation-used');
  }
  const answered = await services.accept(session, body.data.verifiablePresentation);
  if (answered.ok) return c.json({}, 200);
  const { error } = answered;
  if (error.kind === 'gone') return problem(c, 'session-expired');
  if (error.kind === 'used') return problem(c, 'presentation-used');
  if (error.kind === 'too-many-credentials') {
    return problem(c, 'too-many-credentials', { detail: `${error.found} of at most ${error.most}` });
  }
  return problem(c, 'presentation-invalid', {
    detail: sentences(describeFailure(error.failure, languageOf(c))),
    errors: [{ pointer: '/verifiablePresentation', detail: error.failure }],
  });
};
