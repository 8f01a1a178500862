import type { Clock, Random } from '../ports/ambient.ts';
import type { MarketReader } from '../ports/market.ts';
import type { Sealer } from '../ports/sealer.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { Verifier } from '../ports/verifier.ts';

/** What reading a session takes: all that the pages have. */
export interface SessionReaders {
  readonly sessions: SessionStore;
  readonly sealer: Sealer;
  readonly market: MarketReader;
  readonly clock: Clock;
  /** Scheme and host of the site; also the `domain` that a wallet signs. */
  readonly origin: string;
}

/** What opening and answering a session takes besides. */
export interface SessionDependencies extends SessionReaders {
  readonly verifier: Verifier;
  readonly random: Random;
}
