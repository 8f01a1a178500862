import type { Hono } from 'hono';
import { localePath, splitLocale } from '../../contract/locale.ts';
import { DESK_HOME, returnTo } from '../../contract/return-to.ts';
import { DESK_SESSION_SECONDS } from '../../services/desk/sign-in.ts';
import { deskCookie } from '../desk-cookie.ts';
import { keepAttempt, takeAttempt } from './attempt-cookie.ts';
import type { DeskContext, DeskEnvironment, Render } from './environment.ts';
import { askedPage, seeOther, show } from './show.ts';

const now = (c: DeskContext): number => Date.parse(c.var.services.clock.now());

/** The page of the desk that a link to sign in wants to come back to. */
const askedFor = (c: DeskContext): string =>
  returnTo(c.req.query('to') ?? localePath(askedPage(c).locale, DESK_HOME));

/** The page that says what went wrong, with a way to begin again. */
const SIGN_IN = '/sign-in';

/**
 * Signing in and out. `/sign-in` is a page; `/sign-in/start` sends the browser to the issuer (a link and not a form,
 * since `form-action 'self'` holds for redirects too); `/sign-in/callback` is where the issuer sends it back.
 */
export const signInRoutes = (app: Hono<DeskEnvironment>, render: Render): void => {
  for (const language of ['', '/es']) {
    app.get(`${language}/sign-in`, (c) => {
      const notice = c.req.query('out') === '1' ? 'signed-out' : undefined;
      return c.var.person === undefined || notice !== undefined
        ? show(c, render, { notice })
        : c.redirect(askedFor(c), 303);
    });

    app.get(`${language}/sign-in/start`, async (c) => {
      const begun = await c.var.services.signIn.begin();
      if (!begun.ok) return show(c, render, { page: SIGN_IN, status: 503, notice: 'unreachable' });
      keepAttempt(c, c.var.origin, { ...begun.value.attempt, to: askedFor(c) }, now(c));
      return c.redirect(begun.value.url.href, 302);
    });

    app.post(`${language}/sign-out`, async (c) => {
      const cookie = deskCookie.read(c, c.var.origin);
      if (cookie !== undefined) await c.var.services.signIn.signOut(cookie);
      deskCookie.take(c, c.var.origin);
      return seeOther(c, `${SIGN_IN}?out=1`);
    });

    app.get(`${language}/sign-in/end`, async (c) => {
      const url = await c.var.services.signIn.endSessionUrl();
      if (!url.ok) return show(c, render, { page: SIGN_IN, status: 503, notice: 'unreachable' });
      return url.value === undefined ? seeOther(c, SIGN_IN) : c.redirect(url.value.href, 302);
    });
  }

  app.get('/sign-in/callback', async (c) => {
    const { signIn } = c.var.services;
    const attempt = takeAttempt(c, c.var.origin, now(c));
    const page = localePath(splitLocale(attempt?.to ?? '/').locale, SIGN_IN);
    if (attempt === undefined) return show(c, render, { page, status: 400, notice: 'not-begun' });
    const finished = await signIn.finish(attempt, new URL(c.req.url).searchParams);
    if (!finished.ok) {
      const { kind } = finished.error;
      return show(c, render, { page, status: kind === 'unreachable' ? 503 : 400, notice: kind });
    }
    const before = deskCookie.read(c, c.var.origin);
    if (before !== undefined) await signIn.signOut(before);
    deskCookie.give(c, c.var.origin, finished.value.cookie, DESK_SESSION_SECONDS);
    await c.var.services.employer.rememberName(finished.value.person);
    return c.redirect(attempt.to, 303);
  });
};
