import { hc } from 'hono/client';
import type { CatalogApi } from '../functions/http/catalog/app.ts';
import type { EmployerApi } from '../functions/http/employer/app.ts';
import type { PresentationApi } from '../functions/http/presentation/app.ts';

/*
 * Clients for the pages' own scripts, typed by the routes of the server. One for each area, since one large type
 * slows the editor and a page needs one of them.
 */

/** Public reading: `(await catalogApi().api.roles.$get({ query: {} })).json()`. */
export const catalogApi = () => hc<CatalogApi>('/');

/** Sessions of this page; `secret` is what opening one gave out. */
export const presentationApi = (secret?: string) =>
  hc<PresentationApi>('/', secret === undefined ? {} : { headers: { authorization: `Bearer ${secret}` } });

/** What the signed-in person's organizations do; `accessToken` gives a fresh token for each request. */
export const employerApi = (accessToken: () => Promise<string>) =>
  hc<EmployerApi>('/', { headers: async () => ({ authorization: `Bearer ${await accessToken()}` }) });
