import { localePath, splitLocale } from '../../contract/locale.ts';
import type { Desk } from '../../services/desk/desk.ts';
import { atOrigin } from '../pages/frame.ts';
import type { DeskContext, Render } from './environment.ts';

/** Bytes of an idempotency key of a form. */
const KEY_BYTES = 18;

/** The language and the page that were asked for. */
export const askedPage = (c: DeskContext) => splitLocale(c.req.path);

/** What a page shows beside what it reads itself. */
export interface Shown extends Partial<Pick<Desk, 'submission' | 'notice' | 'once'>> {
  readonly status?: number;
  /** Another page than the one that was asked for, without its language. */
  readonly page?: string;
}

export const newKey = (c: DeskContext): string => c.var.services.random.token(KEY_BYTES);

/** Renders a page of the desk in the language that was asked for. */
export const show = async (c: DeskContext, render: Render, shown: Shown = {}): Promise<Response> => {
  const { services, origin, person } = c.var;
  const { locale, path } = askedPage(c);
  const desk: Desk = {
    person,
    services: services.employer,
    submission: shown.submission,
    notice: shown.notice,
    once: shown.once,
    newKey: () => newKey(c),
  };
  const request = atOrigin(c.req.raw, origin, localePath(locale, shown.page ?? path));
  const page = await render(request, services.pages, desk);
  const response = new Response(page.body, {
    // A page that is not there, or breaks down, says so itself.
    status: page.status === 200 ? (shown.status ?? 200) : page.status,
    headers: page.headers,
  });
  // Cookies that were given or taken before; only answers that the framework makes itself would have them.
  for (const cookie of c.res.headers.getSetCookie()) response.headers.append('set-cookie', cookie);
  return response;
};

/** Sends the browser to a page of this site, in the language that was asked for (RFC 9110 section 15.4.4). */
export const seeOther = (c: DeskContext, page: string): Response =>
  c.redirect(localePath(askedPage(c).locale, page), 303);
