import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { InteractionView } from '../../contract/session.ts';
import { json } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import { seeOther, wantsPage } from './browser.ts';
import type { PresentationEnvironment } from './environment.ts';
import { SessionParameter } from './session-parameter.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/interactions/{session}',
  operationId: 'readInteraction',
  tags: ['Wallets'],
  summary: 'The protocols that a wallet can answer this session with (VCALM interaction URL)',
  description: 'What the QR code holds. A browser that opens it is sent to the page that explains it.',
  request: {
    params: SessionParameter,
    query: z.strictObject({
      iuv: z.literal('1').optional().meta({ description: 'Interaction URL version.' }),
    }),
  },
  responses: {
    200: json('The protocols', InteractionView),
    303: { description: 'The page that explains it.' },
    ...problems('session-expired', 'presentation-used', 'not-found', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, PresentationEnvironment> = async (c) => {
  if (wantsPage(c)) return seeOther(c, '/check/wallet');
  const protocols = await c.var.services.interaction(c.req.valid('param').session);
  if (protocols.ok) return c.json({ protocols: protocols.value }, 200);
  return problem(c, protocols.error.kind === 'gone' ? 'session-expired' : 'presentation-used');
};
