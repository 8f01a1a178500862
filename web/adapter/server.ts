import { createApp } from 'astro/app/entrypoint';
import { splitLocale } from '../../functions/contract/locale.ts';
import type { Desk } from '../../functions/services/desk/desk.ts';
import type { Pages } from '../../functions/services/pages.ts';
import { voiceOf } from '../language/voice.ts';

const app = createApp();

/** A path without doubled slashes and without one at the end: each page has one address, on this site. */
const tidy = (path: string): string => `/${path.split('/').filter(Boolean).join('/')}`;

const DESK = /^\/(manage|sign-in)(\/|$)/;

/**
 * Renders the page that the request asks for. One page serves every language: the prefix of the path chooses
 * the voice and is taken off before routing.
 * @param desk given by the function that knows who is signed in; without it the pages of the desk are not there
 */
export const render = async (request: Request, pages: Pages, desk?: Desk): Promise<Response> => {
  const url = new URL(request.url);
  const { locale, path } = splitLocale(url.pathname);
  const voice = voiceOf(locale);
  if (path !== tidy(path)) {
    return new Response(null, { status: 301, headers: { location: voice.href(tidy(path)) + url.search } });
  }
  url.pathname = desk === undefined && DESK.test(path) ? '/404' : path;
  const locals = { pages, desk, voice, path } satisfies App.Locals;
  return app.render(new Request(url, request), { locals });
};
