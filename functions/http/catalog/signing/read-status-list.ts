import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { OrganizationId } from '../../../contract/ids.ts';
import { StatusListName } from '../../../contract/signing.ts';
import { notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { NoQuery } from '../parameters.ts';
import { served } from './served.ts';

const Credential = z.looseObject({ id: z.string() });

export const route = createRoute({
  method: 'get',
  path: '/api/organizations/{organization}/status-lists/{list}',
  operationId: 'readStatusList',
  tags: ['Signed'],
  summary: 'Read which endorsements of an organization were revoked',
  description: 'A BitstringStatusListCredential, signed by the same DID.',
  request: {
    params: z.strictObject({ organization: OrganizationId, list: StatusListName }),
    query: NoQuery,
  },
  responses: {
    200: {
      description: 'The credential with its proof',
      content: { 'application/vc': { schema: Credential }, 'application/json': { schema: Credential } },
    },
    ...notModified,
    ...problems('not-found', 'field-unknown', 'field-invalid'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const { organization, list } = c.req.valid('param');
  const found = await c.var.services.signed.list(organization, list);
  return found === undefined ? problem(c, 'not-found') : served(c, found.credential, 'application/vc');
};
