import type { Instant } from '../../../domain/time.ts';
import type { StatusReader } from '../../../services/ports/status-reader.ts';
import type { Quicken } from '../canonize/canonize.ts';
import type { ReadContexts } from '../document/shape.ts';
import type { KeyResolver } from '../keys/resolver.ts';
import type { Limits } from '../limits.ts';
import type { CredentialTally } from '../tally.ts';

/** What the checks of one document share; made anew for each, so that nothing of one is left for the next. */
export interface Work {
  readonly at: Instant;
  readonly contexts: ReadonlyMap<string, object>;
  /** Which lists of contexts are known. */
  readonly readContexts: ReadContexts;
  readonly keys: KeyResolver;
  /** How documents are canonicalized. */
  readonly quicken: Quicken;
  readonly limits: Limits;
  readonly statuses: StatusReader | undefined;
  /** Aborts when the document's time is over. */
  readonly signal: AbortSignal;
  /** Whether the time is over; the signal alone would wait for the event loop. */
  readonly isLate: () => boolean;
  /** Counts the answers of the credential that is looked at; nobody counts those of a status list. */
  readonly tally?: CredentialTally;
}
