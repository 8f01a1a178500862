import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { CredentialResultView, VerifyCredentialOptions } from '../../contract/verification.ts';
import { json } from '../operation.ts';
import type { PresentationEnvironment } from '../presentation/environment.ts';
import { LanguageQuery, languageOf } from '../presentation/language.ts';
import { problem } from '../problem.ts';
import { optionsRefused } from './options-problem.ts';
import { optionsSchema } from './options-schema.ts';
import { readOptions, readRequest } from './request.ts';
import { notVerified } from './responses.ts';
import { credentialView } from './views.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/vc/credentials/verify',
  operationId: 'verifyCredential',
  tags: ['Verifier'],
  summary: 'Verify a credential (VC-API, VCALM)',
  description:
    'Nothing is kept. `verified` is true only when every check was made and none failed; a list of `checks` without `credentialStatus` takes a status that cannot be asked for a warning. Expected `challenge` and `domain` are compared with the proof.',
  request: {
    query: LanguageQuery,
    body: {
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['verifiableCredential'],
            properties: {
              verifiableCredential: { type: 'object' },
              options: optionsSchema('returnCredential'),
            },
            additionalProperties: false,
          },
        },
      },
    },
  },
  responses: {
    200: json('It is verified', CredentialResultView),
    ...notVerified(CredentialResultView),
  },
});

export const handler: RouteHandler<typeof route, PresentationEnvironment> = async (c) => {
  const request = await readRequest(c, ['verifiableCredential']);
  if (!request.ok) return problem(c, request.error.code, { errors: request.error.errors });
  const language = languageOf(c);
  const options = readOptions(VerifyCredentialOptions, request.value.options);
  if (!options.ok) return c.json(optionsRefused(options.error, language), 400);
  const { document } = request.value;
  const found = await c.var.services.verifyCredential(document, options.value);
  const view = credentialView(document, found, { ...options.value, language });
  return found.verified ? c.json(view, 200) : c.json(view, 400);
};
