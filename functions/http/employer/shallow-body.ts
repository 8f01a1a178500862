import type { MiddlewareHandler } from 'hono';
import { MAX_DOCUMENT_DEPTH } from '../../contract/session.ts';
import { problem } from '../problem.ts';
import type { EmployerEnvironment } from './environment.ts';

/** How deep the brackets of a JSON text go; what stands in strings does not count. */
const depthOf = (text: string): number => {
  let [depth, deepest] = [0, 0];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};

/** Refuses a body that is nested deeper than any rule can be, before a schema walks it: schemas recurse. */
export const shallowBody: MiddlewareHandler<EmployerEnvironment> = async (c, next) => {
  if (c.req.raw.body !== null && depthOf(await c.req.text()) > MAX_DOCUMENT_DEPTH) {
    return problem(c, 'document-too-deep');
  }
  return next();
};
