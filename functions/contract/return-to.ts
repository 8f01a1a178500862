/** Letters that a page of the desk has in its address; no backslash, no doubled slash, no scheme, no host. */
const DESK_PAGE = /^(?:\/es)?\/manage(?:\/[A-Za-z0-9_-]{1,200}){0,8}(?:\?[A-Za-z0-9_\-.~%=&+]{0,500})?$/;

/** Where the desk begins. */
export const DESK_HOME = '/manage';

/**
 * The page of this site's desk that a sign-in goes back to: what was asked for when it is one, else the first page. A
 * list of what is allowed and not of what is bad, so that no spelling of another site gets through.
 */
export const returnTo = (asked: string | undefined): string =>
  asked !== undefined && DESK_PAGE.test(asked) ? asked : DESK_HOME;
