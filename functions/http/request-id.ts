import { randomUUID } from 'node:crypto';

const REQUEST_ID = /^[A-Za-z0-9_=+/-]{8,64}$/;

/**
 * The id that API Gateway gave the request (`requestContext.requestId` of the event), else a new one. A header that
 * the client sent is never used: it would write the log for us.
 */
export const requestId = (bindings: unknown): string => {
  if (typeof bindings === 'object' && bindings !== null && 'requestContext' in bindings) {
    const of = bindings.requestContext;
    if (typeof of === 'object' && of !== null && 'requestId' in of) {
      if (typeof of.requestId === 'string' && REQUEST_ID.test(of.requestId)) return of.requestId;
    }
  }
  return randomUUID();
};
