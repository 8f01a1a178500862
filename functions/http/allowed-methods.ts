import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from 'hono';

/**
 * The methods that an app's operations take at a path, in the order of `Allow` (RFC 9110 section 10.2.1); none where
 * there is no operation. Read from the operations and not from the router, which knows middleware as routes too.
 */
export const allowedMethods = <E extends Env>(app: OpenAPIHono<E>, path: string): readonly string[] => {
  const methods = app.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return [];
    const pattern = definition.route.path.replaceAll('.', '\\.').replaceAll(/\{[^/}]+\}/g, '[^/]+');
    if (!new RegExp(`^${pattern}$`).test(path)) return [];
    const method = definition.route.method.toUpperCase();
    return method === 'GET' ? ['GET', 'HEAD'] : [method];
  });
  return [...new Set(methods)];
};
