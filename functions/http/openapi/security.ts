import { SESSION_COOKIE } from '../../contract/session.ts';

/** The ways to show who asks; a route names them in `security`. Public reading needs none. */
export const SECURITY_SCHEMES = {
  accessToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'An access token of the sign-in (OpenID Connect): who works for an organization.',
  },
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'rh_<id>_<secret>',
    description: 'An API key of one organization, within its scopes.',
  },
  deskCookie: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-rh_desk',
    description:
      'The same person in a browser that is signed in here; a change must come from a page of this site.',
  },
  session: {
    type: 'http',
    scheme: 'bearer',
    description: 'The secret of a presentation session, known to the page that opened it alone.',
  },
  sessionCookie: {
    type: 'apiKey',
    in: 'cookie',
    name: SESSION_COOKIE,
    description: 'The same secret as a cookie, for pages without scripts.',
  },
} as const;
