import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { InvitationOfferView } from '../../../contract/team.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { NoQuery } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { PERSON, READ_PROBLEMS } from '../route.ts';
import { TokenParameter } from './parameters.ts';
import { offerView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/invitations/{token}',
  operationId: 'readInvitation',
  tags: ['Employer'],
  summary: 'Who invites to what, for whoever holds the link',
  security: PERSON,
  request: { params: TokenParameter, query: NoQuery },
  responses: {
    200: json('What the link offers', InvitationOfferView),
    ...problems(...READ_PROBLEMS, 'not-found', 'invitation-ended'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const offer = await c.var.services.readInvitation(c.req.valid('param').token);
  return offer.ok ? c.json(offerView(offer.value), 200) : refuse(c, offer.error);
};
