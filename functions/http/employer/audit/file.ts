import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { AuditFilterQuery } from '../../../contract/audit.ts';
import type { EmployerEnvironment } from '../environment.ts';

/** What a file is asked for with; how much goes into one is ours to say. */
export const ExportQuery = AuditFilterQuery.extend({ cursor: z.string().max(1024).optional() });

/** Answers with a file to keep; `Link` leads to the rest, where there is more. */
export const sendFile = (
  c: Context<EmployerEnvironment>,
  { name, type, text }: { readonly name: string; readonly type: string; readonly text: string },
  next: string | undefined,
) => {
  if (next !== undefined) {
    const url = new URL(c.req.path, c.var.origin);
    for (const [key, value] of Object.entries(c.req.query())) url.searchParams.set(key, value);
    url.searchParams.set('cursor', next);
    c.header('link', `<${url.href}>; rel="next"`);
  }
  c.header('content-disposition', `attachment; filename="${name}"`);
  return c.body(text, 200, { 'content-type': type });
};
