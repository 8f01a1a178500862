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
  path: '/api/profiles/{profile}/versions/{number}/document',
  operationId: 'readProfileDocument',
  tags: ['Signed'],
  summary: 'Read one version of a profile in the exact bytes that its endorsement was signed over',
  description: '`relatedResource.digestSRI` of the endorsement is of these bytes.',
  request: { params: ProfileVersionParameter, query: NoQuery },
  responses: {
    200: {
      description: 'The profile with all its entries',
      content: { 'application/json': { schema: Document } },
    },
    ...notModified,
    ...problems('not-found', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { profile, number } = c.req.valid('param');
  const found = await c.var.services.profiles.profileDocument(profile, number);
  return found === undefined ? problem(c, 'not-found') : served(c, found.text, 'application/json');
};
