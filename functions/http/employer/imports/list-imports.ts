import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { ImportView } from '../../../contract/import.ts';
import { PageQuery, pageOf } from '../../../contract/paging.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { OrganizationParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, LIST_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { pageView } from '../views.ts';
import { importView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/imports',
  operationId: 'listImports',
  tags: ['Employer'],
  summary: "The organization's imports, newest first",
  security: SIGNED_IN,
  request: { params: OrganizationParameter, query: PageQuery },
  responses: {
    200: json('A page of imports', pageOf(ImportView)),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS, ...LIST_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const page = await c.var.services.readImports(
    { subject: c.var.subject, organizationId },
    c.req.valid('query'),
  );
  if (!page.ok) return refuse(c, page.error);
  return c.json(pageView(page.value, importView), 200);
};
