/**
 * Helper mode lives in the address alone: `help=1` is carried from page to page and kept nowhere, so that the next
 * person at the same device begins with nothing of it.
 */
export const isHelped = (url: URL): boolean => url.searchParams.get('help') === '1';

/** A path that stays in the mode that this page is in. */
export const inSameMode = (url: URL, path: string): string =>
  isHelped(url) ? `${path}${path.includes('?') ? '&' : '?'}help=1` : path;
