import type { Result } from '../../domain/result.ts';

/** Asks the DNS for TXT records, through the `outbound` function: the caller itself has no way out. */
export interface DomainLookup {
  /** Every TXT record of the name, strings joined. `unreachable` is not "no record". */
  txt(name: string): Promise<Result<readonly string[], { readonly kind: 'unreachable' }>>;
}
