import type { MiddlewareHandler } from 'hono';
import { MAX_DOCUMENT_DEPTH } from '../../contract/session.ts';
import { nestsDeeperThan } from '../../domain/nesting.ts';
import { problem } from '../problem.ts';
import type { EmployerEnvironment } from './environment.ts';

/** Refuses a body that is nested deeper than any rule can be, before a schema walks it: schemas recurse. */
export const shallowBody: MiddlewareHandler<EmployerEnvironment> = async (c, next) => {
  if (c.req.raw.body !== null && nestsDeeperThan(await c.req.text(), MAX_DOCUMENT_DEPTH)) {
    return problem(c, 'document-too-deep');
  }
  return next();
};
