import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { NoQuery } from '../parameters.ts';
import { served } from '../signing/served.ts';
import { ProfileVersionParameter } from './parameters.ts';

const Document = z.looseObject({ id: z.string() });

export const route = createRoute({
  method: 'get',
  path: '/api/profiles/{profile}/versions/{number}/endorsement',
  operationId: 'readProfileEndorsement',
  tags: ['Signed'],
  summary: 'Read the signature of an organization over one version of its profile',
  description: 'An OB 3.0 EndorsementCredential. Its status says whether it still holds.',
  request: { params: ProfileVersionParameter, query: NoQuery },
  responses: {
    200: {
      description: 'The credential with its proof',
      content: { 'application/vc': { schema: Document }, 'application/json': { schema: Document } },
    },
    ...notModified,
    ...problems('not-found', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { profile, number } = c.req.valid('param');
  const found = await c.var.services.profiles.profileEndorsement(profile, number);
  return found === undefined ? problem(c, 'not-found') : served(c, found.credential, 'application/vc');
};
