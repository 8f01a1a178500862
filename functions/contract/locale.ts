import { LANGUAGES, type Language } from '../domain/language.ts';

const [DEFAULT] = LANGUAGES;

/**
 * The language that a path asks for, and the path of the page without it: `/es/roles` is the Spanish `/roles`.
 * English has no prefix, so that every address made by the API also opens a page.
 */
export const splitLocale = (pathname: string): { readonly locale: Language; readonly path: string } => {
  for (const locale of LANGUAGES) {
    if (locale === DEFAULT) continue;
    if (pathname === `/${locale}`) return { locale, path: '/' };
    if (pathname.startsWith(`/${locale}/`)) return { locale, path: pathname.slice(locale.length + 1) };
  }
  return { locale: DEFAULT, path: pathname };
};

/** The address of a page (with its query) in a language. */
export const localePath = (locale: Language, path: string): string => {
  if (locale === DEFAULT) return path;
  return path === '/' || path.startsWith('/?') ? `/${locale}${path.slice(1)}` : `/${locale}${path}`;
};
