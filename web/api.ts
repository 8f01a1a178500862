import { type ClientRequestOptions, hc } from 'hono/client';
import type { CatalogApi } from '../functions/http/catalog/app.ts';
import type { EmployerApi } from '../functions/http/employer/app.ts';
import type { PresentationApi } from '../functions/http/presentation/app.ts';

/*
 * Clients for the pages' own scripts, typed by the routes of the server. One for each area, since one large type
 * slows the editor and a page needs one of them.
 */

/** Public reading: `(await catalogApi().api.roles.$get({ query: {} })).json()`. */
export const catalogApi = (options?: ClientRequestOptions) => hc<CatalogApi>('/', options);

/** Sessions and exchanges; pass `headers` with the session's secret, where the cookie does not carry it. */
export const presentationApi = (options?: ClientRequestOptions) => hc<PresentationApi>('/', options);

/** What the signed-in person's organizations do; pass `headers` with the access token. */
export const employerApi = (options?: ClientRequestOptions) => hc<EmployerApi>('/', options);
