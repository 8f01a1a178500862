import * as oauth from 'oauth4webapi';
import * as z from 'zod';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { IdentityProvider, IssuerDown, Person, SignInAttempt } from '../../services/ports/sign-in.ts';

const TIMEOUT_MS = 4_000;
/** How long the issuer's own description is good for. */
const FRESH_MS = 60 * 60 * 1_000;
const SCOPE = 'openid profile email';
/** Seconds that two clocks may differ by. */
const TOLERANCE = 10;

const Claims = z.object({
  sub: z.string().min(1).max(255),
  name: z.string().trim().min(1).max(120).optional().catch(undefined),
  email: z.string().trim().min(1).max(254).optional().catch(undefined),
});

/** What is said of the answer itself; anything else that is thrown is about reaching the issuer. */
const isAboutAnswer = (error: unknown): boolean =>
  error instanceof oauth.ResponseBodyError ||
  error instanceof oauth.AuthorizationResponseError ||
  error instanceof oauth.UnsupportedOperationError ||
  (error instanceof oauth.OperationProcessingError && error.code !== oauth.RESPONSE_IS_NOT_CONFORM);

/**
 * Signs people in with an OpenID Connect issuer: authorization code, PKCE with S256, state and nonce. It asks who it
 * is each time (`prompt=login`), since people share computers. The ID token's signature is checked although it came
 * straight from the issuer.
 */
export const createIdentityProvider = (options: {
  readonly issuer: string;
  readonly clientId: string;
  /** The site's own address to come back to after signing in. */
  readonly redirectUri: string;
  /** The site's own address to come back to after signing out. */
  readonly signedOutUri: string;
}): IdentityProvider => {
  const client: oauth.Client = { client_id: options.clientId, [oauth.clockTolerance]: TOLERANCE };
  const requests = () => ({
    // The scheme of the issuer is the operator's to choose: on one machine there is no certificate.
    [oauth.allowInsecureRequests]: options.issuer.startsWith('http:'),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  let known: { readonly server: oauth.AuthorizationServer; readonly until: number } | undefined;

  const discover = async (): Promise<Result<oauth.AuthorizationServer, IssuerDown>> => {
    if (known !== undefined && known.until > Date.now()) return ok(known.server);
    try {
      const issuer = new URL(options.issuer);
      const server = await oauth.processDiscoveryResponse(
        issuer,
        await oauth.discoveryRequest(issuer, requests()),
      );
      known = { server, until: Date.now() + FRESH_MS };
      return ok(server);
    } catch {
      return fail({ kind: 'unreachable' });
    }
  };

  const exchange = async (
    server: oauth.AuthorizationServer,
    attempt: SignInAttempt,
    answer: URLSearchParams,
  ): Promise<Person> => {
    const parameters = oauth.validateAuthResponse(server, client, answer, attempt.state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      parameters,
      options.redirectUri,
      attempt.verifier,
      requests(),
    );
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: attempt.nonce,
      requireIdToken: true,
    });
    await oauth.validateApplicationLevelSignature(server, response, requests());
    const { sub, name, email } = Claims.parse(oauth.getValidatedIdTokenClaims(tokens));
    return { subject: sub, name: name ?? email };
  };

  return {
    async authorizationUrl({ state, nonce, verifier }) {
      const server = await discover();
      if (!server.ok) return server;
      const { authorization_endpoint: endpoint } = server.value;
      if (endpoint === undefined) return fail({ kind: 'unreachable' });
      const url = new URL(endpoint);
      for (const [name, value] of Object.entries({
        response_type: 'code',
        client_id: options.clientId,
        redirect_uri: options.redirectUri,
        scope: SCOPE,
        state,
        nonce,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        prompt: 'login',
      })) {
        url.searchParams.set(name, value);
      }
      return ok(url);
    },

    async personOf(attempt, answer) {
      const server = await discover();
      if (!server.ok) return server;
      try {
        return ok(await exchange(server.value, attempt, answer));
      } catch (error) {
        if (error instanceof oauth.AuthorizationResponseError && error.error === 'access_denied') {
          return fail({ kind: 'denied' });
        }
        return fail({ kind: isAboutAnswer(error) ? 'mismatch' : 'unreachable' });
      }
    },

    async endSessionUrl() {
      const server = await discover();
      if (!server.ok) return server;
      const { end_session_endpoint: endpoint } = server.value;
      if (endpoint === undefined) return ok(undefined);
      const url = new URL(endpoint);
      url.searchParams.set('client_id', options.clientId);
      // The standard's name (RP-Initiated Logout 1.0 section 2) and the one that Cognito reads.
      url.searchParams.set('post_logout_redirect_uri', options.signedOutUri);
      url.searchParams.set('logout_uri', options.signedOutUri);
      return ok(url);
    },
  };
};
