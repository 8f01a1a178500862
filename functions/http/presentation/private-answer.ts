import type { MiddlewareHandler } from 'hono';
import type { PresentationEnvironment } from './environment.ts';

/** What is in a session is for one page: no cache keeps it, and a shared one knows what it depends on. */
export const privateAnswer: MiddlewareHandler<PresentationEnvironment> = async (c, next) => {
  await next();
  c.header('cache-control', 'no-store');
  c.header('vary', 'Authorization, Cookie, Accept, Accept-Language');
};
