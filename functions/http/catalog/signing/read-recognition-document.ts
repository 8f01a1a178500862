import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { NoQuery, VersionParameter } from '../parameters.ts';
import { served } from './served.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/roles/{role}/versions/{number}/document',
  operationId: 'readRecognitionDocument',
  tags: ['Signed'],
  summary: 'Read what a version recognizes, in the exact bytes that its endorsements were signed over',
  request: { params: VersionParameter, query: NoQuery },
  responses: {
    200: {
      description:
        'Role, rule and promise; `relatedResource.digestSRI` of each endorsement is of these bytes.',
      content: { 'application/json': { schema: z.looseObject({ id: z.string() }) } },
    },
    ...notModified,
    ...problems('not-found', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { role, number } = c.req.valid('param');
  const found = await c.var.services.signed.document(role, number);
  return found === undefined ? problem(c, 'not-found') : served(c, found.text, 'application/json');
};
