import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { fadingOf } from '../../view/fading.ts';
import { ownSession } from '../../view/own-session.ts';
import { reminderCalendar } from '../../view/reminder.ts';

/**
 * A calendar file with the day on which a badge stops counting. It is read from the answer that is open, like the
 * page, so that neither the day nor the badge has to stand in an address that a log or a history keeps.
 */
export const GET: APIRoute = async (context) => {
  const session = await ownSession(context);
  const result = session.kind === 'done' ? session.result : undefined;
  const of = context.url.searchParams.get('of');
  const fading = result && fadingOf(result).find(({ key }) => key === of);
  if (result === undefined || fading === undefined) return new Response(null, { status: 404 });
  const name = createHash('sha256').update(`${fading.badge}\0${fading.until}`).digest('hex').slice(0, 24);
  const id = `${name}@${new URL(context.locals.pages.origin).hostname}`;
  return new Response(reminderCalendar(fading, id, result.at, context.locals.voice), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="reminder.ics"',
    },
  });
};
