import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { NewSessionView } from '../../contract/session.ts';
import { json } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import { isBrowserForm, mediaTypeOf, seeOther } from './browser.ts';
import { giveCookie } from './cookie.ts';
import type { PresentationEnvironment } from './environment.ts';
import { FormQuery } from './language.ts';

export const route = createRoute({
  method: 'post',
  path: '/api/sessions',
  operationId: 'openSession',
  tags: ['Sessions'],
  summary: 'Open a session that waits for a wallet',
  description:
    'A page sends its form and gets a cookie and the page with the QR code; other clients send `{}`.',
  request: {
    query: FormQuery,
    body: {
      content: {
        'application/json': { schema: z.strictObject({}) },
        'application/x-www-form-urlencoded': { schema: { type: 'object' } },
      },
    },
  },
  responses: {
    201: json('The session and the only copy of its secret', NewSessionView),
    303: { description: 'The page that shows the QR code.' },
    ...problems(
      'body-not-json',
      'field-unknown',
      'field-invalid',
      'content-type-unsupported',
      'cross-site',
      'body-too-large',
    ),
  },
});

const READ_HERE: readonly (string | undefined)[] = [
  undefined,
  'application/json',
  'application/x-www-form-urlencoded',
];

export const handler: RouteHandler<typeof route, PresentationEnvironment> = async (c) => {
  if (!READ_HERE.includes(mediaTypeOf(c))) return problem(c, 'content-type-unsupported');
  const opened = await c.var.services.open();
  if (isBrowserForm(c)) {
    giveCookie(c, opened);
    return seeOther(c, '/check/wallet');
  }
  c.header('location', `${c.var.origin}/api/sessions/${opened.id}`);
  return c.json(opened, 201);
};
