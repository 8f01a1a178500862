import type { APIRoute } from 'astro';
import { ownSession } from '../../view/own-session.ts';
import { savedAnswer } from '../../view/saved-answer.ts';

/**
 * The answer as a file for the learner's own device, made from the session that only this browser opens. Nothing of it
 * is kept here; it comes as a download, so that it never runs as a page of this site.
 */
export const GET: APIRoute = async (context) => {
  const { voice, pages } = context.locals;
  const session = await ownSession(context);
  if (session.kind !== 'done') return context.redirect(voice.href('/result'), 303);
  const { catalog } = await pages.market.live();
  const { result } = session;
  const name = `${voice.say('save.file')}-${result.at.slice(0, 10)}.html`;
  return new Response(await savedAnswer({ result, catalog, voice, origin: pages.origin }), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'private, no-store',
    },
  });
};
