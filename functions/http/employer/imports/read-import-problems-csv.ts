import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { problemsCsv } from '../../../domain/import/write-csv.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { ImportParameter } from './parameters.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/imports/{import}/problems.csv',
  operationId: 'readImportProblemsCsv',
  tags: ['Employer'],
  summary: 'The same as a table for a spreadsheet',
  security: SIGNED_IN,
  request: {
    params: ImportParameter,
    query: z.strictObject({ lang: z.enum(LANGUAGES).default(LANGUAGES[0]) }),
  },
  responses: {
    200: { description: 'CSV (RFC 4180)', content: { 'text/csv': { schema: z.string() } } },
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS, 'field-invalid'),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, import: id } = c.req.valid('param');
  const found = await c.var.services.readAllImportProblems({ subject: c.var.subject, organizationId }, id);
  if (!found.ok) return refuse(c, found.error);
  return c.body(problemsCsv(found.value, c.req.valid('query').lang), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${id}-problems.csv"`,
  });
};
