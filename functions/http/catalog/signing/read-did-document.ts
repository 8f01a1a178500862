import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { didDocument } from '../../../domain/signing/did-document.ts';
import { notModified } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import type { CatalogEnvironment } from '../environment.ts';
import { NoQuery, OrganizationParameter } from '../parameters.ts';
import { served } from './served.ts';

const Document = z.looseObject({ id: z.string() });

export const route = createRoute({
  method: 'get',
  path: '/organizations/{organization}/did.json',
  operationId: 'readDidDocument',
  tags: ['Signed'],
  summary: 'Read the DID document of an organization (did:web)',
  request: { params: OrganizationParameter, query: NoQuery },
  responses: {
    200: {
      description:
        'Every key that the organization signed with; those that still count are in `assertionMethod`.',
      content: { 'application/did+json': { schema: Document }, 'application/json': { schema: Document } },
    },
    ...notModified,
    ...problems('not-found', 'field-unknown'),
  },
});

export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
  const ring = await c.var.services.signed.keyring(c.req.valid('param').organization);
  if (ring === undefined) return problem(c, 'not-found');
  return served(c, JSON.stringify(didDocument(c.var.origin, ring)), 'application/did+json');
};
