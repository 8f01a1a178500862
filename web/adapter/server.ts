import { createApp } from 'astro/app/entrypoint';
import type { Pages } from '../../functions/services/pages.ts';
import { splitLocale } from '../language/locale.ts';
import { voiceOf } from '../language/voice.ts';

const app = createApp();

/**
 * Renders the page that the request asks for. One page serves every language: the prefix of the path chooses
 * the voice and is taken off before routing.
 */
export const render = async (request: Request, pages: Pages): Promise<Response> => {
  const url = new URL(request.url);
  const { locale, path } = splitLocale(url.pathname);
  url.pathname = path;
  const locals = { pages, voice: voiceOf(locale), path } satisfies App.Locals;
  return app.render(new Request(url, request), { locals });
};
