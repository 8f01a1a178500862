/**
 * How the HTTP layer is laid out: a folder an area, a file an operation, and in each file two exports.
 *
 * ```ts
 * export const route = createRoute({ method, path, operationId, tags, summary, request, responses: {
 *   200: json('The role', RecognitionView), ...problems('not-found') } });
 * export const handler: RouteHandler<typeof route, CatalogEnvironment> = async (c) => {
 *   const found = await c.var.services.market.role(c.req.valid('param').role);
 *   return found === undefined ? problem(c, 'not-found') : c.json(toView(found), 200);
 * };
 * ```
 *
 * - `route` is data: it is read by the app that serves it and by the OpenAPI document of all areas, whose bundle
 *   must not hold a handler's dependencies. A handler takes what it needs from `c.var.services` and stays pure to
 *   import, so that a bundler can drop it.
 * - `<area>/routes.ts` lists the routes for the document; `<area>/app.ts` puts routes and handlers together with
 *   `newApp(options).openapiRoutes([listRoles, getRole])` and exports the app's type for the client of `web/api.ts`.
 * - Paths are whole (`/api/roles/{role}`); every problem that a handler answers stands in `problems(...)`: the types
 *   refuse any other.
 * - A body schema is a `strictObject` with `required: true`; a query is a `strictObject`: unknown is refused.
 */
import type { ZodType } from 'zod';

/** A JSON response entry of a route. */
export const json = <T extends ZodType>(description: string, schema: T) => ({
  description,
  content: { 'application/json': { schema } },
});

/** A required JSON body of a route. */
export const jsonBody = <T extends ZodType>(schema: T) => ({
  required: true as const,
  content: { 'application/json': { schema } },
});

/** The 304 of a conditional GET; without content, so that it leaves the handler's own answers strictly typed. */
export const notModified = {
  304: { description: 'It is what `If-None-Match` names.', content: {} },
} as const;
