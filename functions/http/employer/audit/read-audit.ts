import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { AuditEntryView, AuditFilterQuery } from '../../../contract/audit.ts';
import { PageQuery, pageOf } from '../../../contract/paging.ts';
import { json } from '../../operation.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { OrganizationParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, LIST_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { auditView, pageView } from '../views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/audit',
  operationId: 'readAudit',
  tags: ['Employer'],
  summary: 'Who changed what, newest first',
  security: SIGNED_IN,
  request: { params: OrganizationParameter, query: PageQuery.extend(AuditFilterQuery.shape) },
  responses: {
    200: json('A page of the audit trail', pageOf(AuditEntryView)),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS, ...LIST_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const visit = { subject: c.var.subject, organizationId };
  const { limit, cursor, ...filter } = c.req.valid('query');
  const page = await c.var.services.readAudit(visit, { limit, cursor, filter });
  if (!page.ok) return refuse(c, page.error);
  return c.json(pageView(page.value, auditView), 200);
};
