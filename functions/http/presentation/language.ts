import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { OrganizationId } from '../../contract/ids.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { PresentationEnvironment } from './environment.ts';

/** `?lang=` overrules `Accept-Language`. */
export const LanguageQuery = z.strictObject({ lang: z.enum(LANGUAGES).optional() });

/** What a page's form says in its address: its language, whether somebody helps, and whose jobs come first. */
export const FormQuery = z.strictObject({
  ...LanguageQuery.shape,
  help: z
    .literal('1')
    .optional()
    .meta({ description: 'The page is in helper mode, and so is the next one.' }),
  at: OrganizationId.optional().meta({
    description: 'The employer whose jobs the result shows first, like the one whose careers page led here.',
  }),
});

const isLanguage = (text: string | undefined): text is Language =>
  LANGUAGES.some((language) => language === text);

/** The language to give reasons in: what was asked for, else the best that the client accepts, else English. */
export const languageOf = (c: Context<PresentationEnvironment>): Language => {
  const asked = c.req.query('lang');
  if (isLanguage(asked)) return asked;
  const accepted = accepts(c, {
    header: 'Accept-Language',
    supports: [...LANGUAGES],
    default: 'en',
    // A regional tag like es-MX is answered in its language (RFC 4647 section 3.4, lookup).
    match: (wanted) =>
      wanted
        .toSorted((a, b) => b.q - a.q)
        .map(({ type }) => type.split('-', 1)[0]?.toLowerCase())
        .find(isLanguage) ?? 'en',
  });
  return isLanguage(accepted) ? accepted : 'en';
};
