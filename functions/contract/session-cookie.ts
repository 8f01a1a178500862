/** `rh_session=<session id>.<secret>`, HttpOnly, SameSite=Lax: how a page without scripts keeps its secret. */
export const SESSION_COOKIE = 'rh_session';
