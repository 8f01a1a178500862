import type { Result } from '../../domain/result.ts';

/** Why nobody could be recognized by a token. `unreachable` is about the issuer: it says nothing of the token. */
export type TokenRefusal = { readonly kind: 'token-invalid' } | { readonly kind: 'unreachable' };

export interface Tokens {
  /** Checks an access token (JWT, RFC 9068): signature, issuer, client, expiry. Gives the person's `sub`. */
  subjectOf(token: string): Promise<Result<string, TokenRefusal>>;
}
