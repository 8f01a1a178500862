import { type Configuration, type Context, type Grant, interactionPolicy } from 'oidc-provider';
import type { Keys } from './keys.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { problemPage } from './pages.ts';
import { findUser } from './users.ts';

const HOUR = 60 * 60;
const SCOPE = 'openid profile email';

/** People are asked who they are, never whether this site may know it: the client is the site itself. */
const policy = () => {
  const base = interactionPolicy.base();
  base.get('consent')?.checks.remove('native_client_prompt');
  return base;
};

const grantOf = async ({ oidc }: Context): Promise<Grant | undefined> => {
  const clientId = oidc.client?.clientId;
  const accountId = oidc.session?.accountId;
  if (clientId === undefined || accountId === undefined) return undefined;
  const known = oidc.session?.grantIdFor(clientId);
  if (known !== undefined) return oidc.provider.Grant.find(known);
  const grant = new oidc.provider.Grant({ clientId, accountId });
  grant.addOIDCScope(SCOPE);
  await grant.save();
  return grant;
};

/** How oidc-provider is set up: one public client, code with PKCE, JWT access tokens for the site's API. */
export const configuration = (
  issuer: string,
  options: {
    readonly clientId: string;
    readonly redirectUris: readonly string[];
    readonly signedOutUris?: readonly string[];
  },
  keys: Keys,
): Configuration => {
  const audience = `${issuer}/api`;
  return {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: options.clientId,
        // `native` is what lets a script on this machine listen on any loopback port (RFC 8252 section 7.3).
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        post_logout_redirect_uris: [...(options.signedOutUris ?? [])],
        redirect_uris: [...options.redirectUris, 'http://127.0.0.1/callback', 'http://localhost/callback'],
      },
    ],
    jwks: keys.jwks,
    cookies: { keys: keys.cookies },
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    conformIdTokenClaims: false,
    scopes: SCOPE.split(' '),
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      Grant: HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: HOUR,
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenTTL: HOUR,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    interactions: { policy: policy(), url: (_context, { uid }) => `/sign-in/${uid}` },
    clientBasedCORS: () => false,
    findAccount: async (_context, sub) => {
      const user = findUser(sub);
      if (user === undefined) return undefined;
      return { accountId: sub, claims: () => ({ sub, name: user.name, email: user.email }) };
    },
    loadExistingGrant: grantOf,
    renderError: (context, out) => {
      context.type = 'html';
      context.body = problemPage(out.error, out.error_description ?? 'The sign-in service refused this.');
    },
  };
};
