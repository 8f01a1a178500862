import type { Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';

/** Somebody who signed in, as the issuer names them; nothing else of what it says is kept. */
export interface Person {
  /** The `sub` of the ID token. */
  readonly subject: string;
  /** What colleagues see; absent where the issuer gives no name. */
  readonly name?: string | undefined;
}

/** What one sign-in was begun with; only the browser that began it holds it. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  /** The PKCE code verifier (RFC 7636 section 4.1). */
  readonly verifier: string;
}

export type IssuerDown = { readonly kind: 'unreachable' };

/**
 * Why nobody was signed in: the issuer cannot be asked, the person or the issuer said no, or what came back does not
 * belong to this attempt (another state, a code that was used, a token that does not hold).
 */
export type SignInRefusal = IssuerDown | { readonly kind: 'denied' } | { readonly kind: 'mismatch' };

/** An OpenID Connect issuer: authorization code flow with PKCE (OpenID Connect Core 1.0 section 3.1). */
export interface IdentityProvider {
  /** The issuer's address at which a browser begins. */
  authorizationUrl(attempt: SignInAttempt): Promise<Result<URL, IssuerDown>>;
  /** Trades what came back to the callback for a person. */
  personOf(attempt: SignInAttempt, answer: URLSearchParams): Promise<Result<Person, SignInRefusal>>;
  /** The issuer's address that ends its own session and comes back to the site, if it has one. */
  endSessionUrl(): Promise<Result<URL | undefined, IssuerDown>>;
}

/** A person's stay at the desk, as the server knows it. */
export interface DeskSession {
  readonly person: Person;
  readonly expiresAt: Instant;
}

/** Stays by the hash of the cookie's value: whoever reads the table cannot make a cookie of it. */
export interface DeskSessionStore {
  create(hash: string, session: DeskSession): Promise<void>;
  /** None when it had expired at `at` (deletion by TTL is lazy). */
  read(hash: string, at: Instant): Promise<DeskSession | undefined>;
  delete(hash: string): Promise<void>;
}
