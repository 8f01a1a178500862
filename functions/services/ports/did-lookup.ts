import type { Result } from '../../domain/result.ts';

/** A key that a DID's document lists for making assertions. */
export interface ListedKey {
  readonly id: string;
  readonly publicKeyMultibase: string;
}

/** Looks at the document of a DID that a stranger names. */
export interface DidLookup {
  /** The keys that it lists in `assertionMethod`; none where there is no such document. */
  assertionKeys(did: string): Promise<Result<readonly ListedKey[], { readonly kind: 'unreachable' }>>;
}
