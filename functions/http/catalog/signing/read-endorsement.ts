import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { AchievementId } from '../../../contract/ids.ts';
import { notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { NoQuery, VersionParameter } from '../parameters.ts';
import { served } from './served.ts';

const Credential = z.looseObject({ id: z.string() });

export const route = createRoute({
  method: 'get',
  path: '/api/roles/{role}/versions/{number}/endorsements/{achievement}',
  operationId: 'readEndorsement',
  tags: ['Signed'],
  summary: 'Read the signed endorsement of an achievement by one version of a role',
  description: 'An OB 3.0 EndorsementCredential. Its status says whether it still holds.',
  request: { params: VersionParameter.extend({ achievement: AchievementId }), query: NoQuery },
  responses: {
    200: {
      description: 'The credential with its proof',
      content: { 'application/vc': { schema: Credential }, 'application/json': { schema: Credential } },
    },
    ...notModified,
    ...problems('not-found', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { role, number, achievement } = c.req.valid('param');
  const found = await c.var.services.signed.endorsement(role, number, achievement);
  return found === undefined ? problem(c, 'not-found') : served(c, found.credential, 'application/vc');
};
