import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { PresentationResultView, VerifyPresentationOptions } from '../../contract/verification.ts';
import { json } from '../operation.ts';
import type { PresentationEnvironment } from '../presentation/environment.ts';
import { LanguageQuery, languageOf } from '../presentation/language.ts';
import { problem } from '../problem.ts';
import { optionsRefused } from './options-problem.ts';
import { optionsSchema } from './options-schema.ts';
import { readOptions, readRequest } from './request.ts';
import { notVerified } from './responses.ts';
import { presentationView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/vc/presentations/verify',
  operationId: 'verifyPresentation',
  tags: ['Verifier'],
  summary: 'Verify a presentation and its credentials (VC-API, VCALM)',
  description:
    'Nothing is kept. Send `verifiablePresentation`, or `presentation` for one that may have no proof. Whether a challenge was used before is for whoever made it to know.',
  request: {
    query: LanguageQuery,
    body: {
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              verifiablePresentation: { type: 'object' },
              presentation: { type: 'object' },
              options: optionsSchema('returnPresentation'),
            },
            additionalProperties: false,
          },
        },
      },
    },
  },
  responses: {
    200: json('It and all of its credentials are verified', PresentationResultView),
    ...notVerified(PresentationResultView),
  },
});

export const handler: RouteHandler<typeof route, PresentationEnvironment> = async (c) => {
  const request = await readRequest(c, ['verifiablePresentation', 'presentation']);
  if (!request.ok) return problem(c, request.error.code, { errors: request.error.errors });
  const language = languageOf(c);
  const options = readOptions(VerifyPresentationOptions, request.value.options);
  if (!options.ok) return c.json(optionsRefused(options.error, language), 400);
  const { document, name } = request.value;
  const found = await c.var.services.verifyPresentation(document, {
    ...options.value,
    proof: name === 'presentation' ? 'optional' : 'required',
  });
  const view = presentationView(document, found, { ...options.value, language });
  return found.verified ? c.json(view, 200) : c.json(view, 400);
};
