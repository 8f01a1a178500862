import { createApp } from 'astro/app/entrypoint';
import type { Pages } from '../../functions/services/pages.ts';
import { splitLocale } from '../language/locale.ts';
import { voiceOf } from '../language/voice.ts';

const app = createApp();

/** A path without doubled slashes and without one at the end: each page has one address, on this site. */
const tidy = (path: string): string => `/${path.split('/').filter(Boolean).join('/')}`;

/**
 * Renders the page that the request asks for. One page serves every language: the prefix of the path chooses
 * the voice and is taken off before routing.
 */
export const render = async (request: Request, pages: Pages): Promise<Response> => {
  const url = new URL(request.url);
  const { locale, path } = splitLocale(url.pathname);
  const voice = voiceOf(locale);
  if (path !== tidy(path)) {
    return new Response(null, { status: 301, headers: { location: voice.href(tidy(path)) + url.search } });
  }
  url.pathname = path;
  const locals = { pages, voice, path } satisfies App.Locals;
  return app.render(new Request(url, request), { locals });
};
