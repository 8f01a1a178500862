import type { Clock } from '../ports/ambient.ts';
import type { Signatory, SigningStore } from '../ports/signing.ts';

/** What signing needs. */
export interface SigningDependencies {
  readonly store: SigningStore;
  readonly signatory: Signatory;
  readonly clock: Clock;
  /** The public origin, which stands inside everything that is signed. */
  readonly origin: string;
}
