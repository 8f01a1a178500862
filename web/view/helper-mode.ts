import { isId, type OrganizationId } from '../../functions/domain/ids.ts';

/**
 * Helper mode lives in the address alone: `help=1` is carried from page to page and kept nowhere, so that the next
 * person at the same device begins with nothing of it.
 */
export const isHelped = (url: URL): boolean => url.searchParams.get('help') === '1';

/** The employer whose jobs come first: the address carries it from that employer's careers page to the result. */
export const employerFirst = (url: URL): OrganizationId | undefined => {
  const at = url.searchParams.get('at');
  return isId('organization', at) ? at : undefined;
};

/** A path that stays in the mode that this page is in, for the same employer. */
export const inSameMode = (url: URL, path: string): string => {
  const at = employerFirst(url);
  const kept = new URLSearchParams({
    ...(isHelped(url) ? { help: '1' } : {}),
    ...(at === undefined ? {} : { at }),
  });
  return kept.size === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${kept}`;
};
