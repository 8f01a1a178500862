import type { Context, MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import { isId } from '../../domain/ids.ts';
import { problem } from '../problem.ts';
import type { PresentationEnvironment } from './environment.ts';

/** The media type of the body in lower case, without parameters. */
export const mediaTypeOf = (c: Context<PresentationEnvironment>): string | undefined =>
  c.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();

const FORMS: readonly (string | undefined)[] = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Whether a page's form was submitted, so that the answer is a page: a form's body, and HTML is wanted. */
export const isBrowserForm = (c: Context<PresentationEnvironment>): boolean =>
  FORMS.includes(mediaTypeOf(c)) && wantsPage(c);

/** Whether HTML is preferred over JSON. */
export const wantsPage = (c: Context<PresentationEnvironment>): boolean =>
  accepts(c, {
    header: 'Accept',
    supports: ['application/json', 'text/html'],
    default: 'application/json',
  }) === 'text/html';

/** Whether the form came from a page in helper mode. */
export const isHelped = (c: Context<PresentationEnvironment>): boolean => c.req.query('help') === '1';

/**
 * The page at `path` in the language and the mode that the form came from, for the same employer; a redirect that says
 * GET (RFC 9110 section 15.4.4).
 */
export const seeOther = (c: Context<PresentationEnvironment>, path: string) => {
  const page = c.req.query('lang') === 'es' ? `/es${path}` : path;
  const at = c.req.query('at');
  const kept = new URLSearchParams({
    ...(isHelped(c) ? { help: '1' } : {}),
    ...(isId('organization', at) ? { at } : {}),
  });
  return c.redirect(kept.size === 0 ? page : `${page}${page.includes('?') ? '&' : '?'}${kept}`, 303);
};

/**
 * Refuses a change that a page of another site sends with this browser: it could plant its own session here. The
 * browser's word (Fetch Metadata, else `Origin`) counts; what sends neither is no browser and has no cookie to abuse.
 */
export const refuseCrossSite: MiddlewareHandler<PresentationEnvironment> = async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const own =
    site === undefined
      ? origin === undefined || origin === c.var.origin
      : site === 'same-origin' || site === 'none';
  return own ? next() : problem(c, 'cross-site');
};
