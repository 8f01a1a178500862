import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { csvHead, csvRows } from '../../../domain/audit-export.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { OrganizationParameter } from '../parameters.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, LIST_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { ExportQuery, sendFile } from './file.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/audit.csv',
  operationId: 'exportAuditCsv',
  tags: ['Employer'],
  summary: 'Who changed what, as CSV for a spreadsheet',
  description: 'Newest first. Where one file cannot hold all, `Link` names the next one (RFC 8288).',
  security: SIGNED_IN,
  request: { params: OrganizationParameter, query: ExportQuery },
  responses: {
    200: { description: 'The file', content: { 'text/csv': { schema: z.string() } } },
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS, ...LIST_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId } = c.req.valid('param');
  const { cursor, ...filter } = c.req.valid('query');
  const visit = { subject: c.var.subject, organizationId };
  const page = await c.var.services.exportAudit(visit, { cursor, filter });
  if (!page.ok) return refuse(c, page.error);
  const text = csvHead() + page.value.items.map(csvRows).join('');
  return sendFile(c, { name: 'audit.csv', type: 'text/csv; charset=utf-8', text }, page.value.next);
};
