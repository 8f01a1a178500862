import type { SessionId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';

/**
 * A presentation session. `sealed` is the answer, encrypted to the page's public key: whoever reads the table
 * reads nothing.
 */
export interface Session {
  readonly id: SessionId;
  readonly state: 'waiting' | 'taken' | 'done' | 'failed';
  /** The challenge that the wallet must sign; taken once. */
  readonly challenge: string;
  /** JWK of the page's public key (X25519). */
  readonly sealTo: string;
  /** When the challenge was taken; a check that has not ended long after it never will. */
  readonly takenAt?: Instant | undefined;
  readonly sealed?: string | undefined;
  /** How far the check of a taken session is, sealed like the answer. */
  readonly progress?: string | undefined;
  /** Why the presentation as a whole was turned away; a stable code, never content. */
  readonly failure?: string | undefined;
  readonly expiresAt: Instant;
}

export interface SessionStore {
  /** Keeps a new session. @throws when one with this id is there already. */
  create(session: Session): Promise<void>;
  /** The session, unless it never was or has expired at `at` (TTL deletion is lazy everywhere). */
  read(id: SessionId, at: Instant): Promise<Session | undefined>;
  /**
   * Takes the challenge: exactly one caller in the world gets `taken`, whatever the number of tries at once.
   */
  take(
    id: SessionId,
    at: Instant,
  ): Promise<
    | { readonly kind: 'taken'; readonly session: Session }
    | { readonly kind: 'used' }
    | { readonly kind: 'gone' }
  >;
  /** Keeps how far the check of a taken session is; one that has ended stays as it is. */
  tell(id: SessionId, progress: string): Promise<void>;
  /** Ends a taken session, once. One that was deleted in the meantime stays deleted. */
  finish(id: SessionId, outcome: { readonly sealed: string } | { readonly failure: string }): Promise<void>;
  /** Deletes the session; one that is not there is no error. */
  delete(id: SessionId): Promise<void>;
}
