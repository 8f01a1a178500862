import type { Context } from 'hono';
import type { PresentationEnvironment } from './environment.ts';

/** The page on which a form's answer is shown: what the badges open, or how they were checked. */
export const NEXT_PAGES = ['result', 'verify'] as const;

const FORM_OF = { '/result': '/check', '/verify': '/verify' } as const;

/**
 * In the address, like the language, and not in the form: it must be known when the body was too large to read.
 */
export const nextPage = (c: Context<PresentationEnvironment>): keyof typeof FORM_OF =>
  c.req.query('next') === 'verify' ? '/verify' : '/result';

/** The page whose form leads to the page with the answer; it tells what to correct. */
export const formPage = (c: Context<PresentationEnvironment>): string => FORM_OF[nextPage(c)];
