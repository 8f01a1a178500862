import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import { fail, ok } from '../../domain/result.ts';
import type { Tokens } from '../../services/ports/tokens.ts';

const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
const TIMEOUT_MS = 3_000;
/** How long a discovery document is good for, and how long to wait before asking an issuer that failed again. */
const FRESH_MS = 60 * 60 * 1_000;
const PAUSE_MS = 2_000;

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Which `sub` may name a person: it becomes part of a table key. */
const Claims = z.object({ sub: z.string().min(1).max(255), client_id: z.string() });

interface IssuerKeys {
  readonly keys: JWTVerifyGetKey;
  readonly until: number;
}

const discover = async (issuer: string): Promise<IssuerKeys> => {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`discovery answered ${response.status}`);
  const found = Discovery.parse(await response.json());
  // OpenID Connect Discovery 1.0 section 4.3: the document must be the issuer's own.
  if (found.issuer !== issuer) throw new Error('discovery document of another issuer');
  return {
    keys: createRemoteJWKSet(new URL(found.jwks_uri), {
      timeoutDuration: TIMEOUT_MS,
      cooldownDuration: 10_000,
      cacheMaxAge: FRESH_MS,
    }),
    until: Date.now() + FRESH_MS,
  };
};

/** What jose throws about the token itself; everything else is about reaching the issuer and its keys. */
const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';

/**
 * Checks access tokens against an OpenID Connect issuer. `client_id` says for whom the token was made: Cognito's
 * access tokens have that and no `aud`, RFC 9068 tokens have both. An `id_token` has no `client_id` and is refused.
 */
export const createOidcTokens = (options: { readonly issuer: string; readonly clientId: string }): Tokens => {
  let found: Promise<IssuerKeys> | undefined;
  let expires = 0;

  const keysOf = async (): Promise<JWTVerifyGetKey> => {
    if (found === undefined || expires <= Date.now()) {
      found = discover(options.issuer);
      expires = Date.now() + PAUSE_MS;
      found.then(
        ({ until }) => {
          expires = until;
        },
        () => undefined,
      );
    }
    return (await found).keys;
  };

  return {
    async subjectOf(token) {
      let keys: JWTVerifyGetKey;
      try {
        keys = await keysOf();
      } catch {
        return fail({ kind: 'unreachable' });
      }
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer: options.issuer,
          algorithms: ALGORITHMS,
          requiredClaims: ['sub', 'exp', 'client_id'],
          clockTolerance: 5,
        });
        const claims = Claims.safeParse(payload);
        return claims.success && claims.data.client_id === options.clientId
          ? ok(claims.data.sub)
          : fail({ kind: 'token-invalid' });
      } catch (error) {
        return fail({ kind: isAboutToken(error) ? 'token-invalid' : 'unreachable' });
      }
    },
  };
};
