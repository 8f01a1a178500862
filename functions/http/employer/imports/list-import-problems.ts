import { createRoute, type RouteHandler, z } from '@hono/zod-openapi';
import { RowProblemView } from '../../../contract/import.ts';
import { pageOf } from '../../../contract/paging.ts';
import { json } from '../../operation.ts';
import { problem, problems } from '../../problem.ts';
import type { EmployerEnvironment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import { INSIDE_PROBLEMS, LIST_PROBLEMS, READ_PROBLEMS, SIGNED_IN } from '../route.ts';
import { ImportParameter } from './parameters.ts';
import { rowProblemView } from './views.ts';

export const route = createRoute({
  method: 'get',
  path: '/api/employer/organizations/{organization}/imports/{import}/problems',
  operationId: 'listImportProblems',
  tags: ['Employer'],
  summary: 'What is wrong with which cell, and how to mend it',
  description: 'First what the check found, then what happened to rows while the import ran. 100 at a time.',
  security: SIGNED_IN,
  request: { params: ImportParameter, query: z.strictObject({ cursor: z.string().max(1024).optional() }) },
  responses: {
    200: json('A page of findings', pageOf(RowProblemView)),
    ...problems(...READ_PROBLEMS, ...INSIDE_PROBLEMS, ...LIST_PROBLEMS),
  },
});

export const handler: RouteHandler<typeof route, EmployerEnvironment> = async (c) => {
  const { organization: organizationId, import: id } = c.req.valid('param');
  const { cursor = 'p0' } = c.req.valid('query');
  const page = /^p(0|[1-9]\d{0,5})$/.exec(cursor)?.[1];
  if (page === undefined) return problem(c, 'cursor-invalid');
  const visit = { subject: c.var.subject, organizationId };
  const found = await c.var.services.readImportProblems(visit, id, Number(page));
  if (!found.ok) return refuse(c, found.error);
  const { items, next } = found.value;
  return c.json(
    { items: items.map(rowProblemView), ...(next === undefined ? {} : { next: `p${next}` }) },
    200,
  );
};
