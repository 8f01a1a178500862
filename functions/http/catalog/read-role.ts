import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { RecognitionView } from '../../contract/role.ts';
import { json, notModified } from '../operation.ts';
import { problem, problems } from '../problem.ts';
import { AsOfQuery } from './as-of.ts';
import type { CatalogEnvironment } from './environment.ts';
import { RoleParameter } from './parameters.ts';
import { recognitionView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/roles/{role}',
  operationId: 'readRole',
  tags: ['Catalog'],
  summary: 'Read a role: its newest version, or the one that stood at a moment, live or not',
  request: { params: RoleParameter, query: AsOfQuery },
  responses: {
    200: json('The role, what it asks for and what it promises', RecognitionView),
    ...notModified,
    ...problems('not-found', 'field-invalid', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { market } = c.var.services;
  const { role } = c.req.valid('param');
  const { asOf } = c.req.valid('query');
  const version = await (asOf === undefined ? market.role(role) : market.roleAsOf(role, asOf));
  return version === undefined ? problem(c, 'not-found') : c.json(recognitionView(version), 200);
};
