import type { Id, IdKind } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';

/** The clock, as a port so that a test can hold it. */
export interface Clock {
  now(): Instant;
}

/** Unguessable values. */
export interface Random {
  id<K extends IdKind>(kind: K): Id<K>;
  /** `bytes` random bytes in base64url. */
  token(bytes: number): string;
}
