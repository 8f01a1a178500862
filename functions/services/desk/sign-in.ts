import { ok, type Result } from '../../domain/result.ts';
import { instantOf } from '../../domain/time.ts';
import type { Clock, Random } from '../ports/ambient.ts';
import type {
  DeskSession,
  DeskSessionStore,
  IdentityProvider,
  IssuerDown,
  Person,
  SignInAttempt,
  SignInRefusal,
} from '../ports/sign-in.ts';

export interface SignInDependencies {
  readonly provider: IdentityProvider;
  readonly sessions: DeskSessionStore;
  readonly clock: Clock;
  readonly random: Random;
}

/** 256 bits each: the cookie's value, the state, the nonce and the code verifier. */
const SECRET_BYTES = 32;
/** A working day; whoever comes back tomorrow signs in again. */
export const DESK_SESSION_SECONDS = 12 * 60 * 60;

const COOKIE = /^[A-Za-z0-9_-]{43}$/;

const hashOf = async (value: string): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value))).toString('hex');

/** Who is there behind a cookie; all that the API's door needs to know. */
export interface DeskSessions {
  /** The stay that the cookie's value opens, while it lasts. */
  deskSession(cookie: string): Promise<DeskSession | undefined>;
}

/** Signing in and out of the desk. */
export interface SignIn extends DeskSessions {
  begin(): Promise<Result<{ readonly attempt: SignInAttempt; readonly url: URL }, IssuerDown>>;
  /**
   * Ends an attempt: a stay of its own with a new value, never one that the browser brought (session fixation).
   * @returns who it is, and the value of the cookie, of which nothing is kept but its hash
   */
  finish(
    attempt: SignInAttempt,
    answer: URLSearchParams,
  ): Promise<Result<{ readonly cookie: string; readonly person: Person }, SignInRefusal>>;
  /** Ends the stay; a value that opens none is no error. */
  signOut(cookie: string): Promise<void>;
  endSessionUrl(): Promise<Result<URL | undefined, IssuerDown>>;
}

export const createSignIn = ({ provider, sessions, clock, random }: SignInDependencies): SignIn => ({
  async begin() {
    const attempt: SignInAttempt = {
      state: random.token(SECRET_BYTES),
      nonce: random.token(SECRET_BYTES),
      verifier: random.token(SECRET_BYTES),
    };
    const url = await provider.authorizationUrl(attempt);
    return url.ok ? ok({ attempt, url: url.value }) : url;
  },

  async finish(attempt, answer) {
    const person = await provider.personOf(attempt, answer);
    if (!person.ok) return person;
    const cookie = random.token(SECRET_BYTES);
    const expiresAt = instantOf(new Date(Date.parse(clock.now()) + DESK_SESSION_SECONDS * 1000));
    await sessions.create(await hashOf(cookie), { person: person.value, expiresAt });
    return ok({ cookie, person: person.value });
  },

  async deskSession(cookie) {
    return COOKIE.test(cookie) ? sessions.read(await hashOf(cookie), clock.now()) : undefined;
  },

  async signOut(cookie) {
    if (COOKIE.test(cookie)) await sessions.delete(await hashOf(cookie));
  },

  endSessionUrl: () => provider.endSessionUrl(),
});
