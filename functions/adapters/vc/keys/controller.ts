/** One public key of a controller, in the one form that the suites here read. */
export interface VerificationMethod {
  readonly id: string;
  readonly type: 'Multikey';
  readonly controller: string;
  readonly publicKeyMultibase: string;
}

/** Who controls which keys for what (Controlled Identifiers 1.0 section 2), closed to what is read here. */
export interface ControllerDocument {
  readonly id: string;
  readonly verificationMethod: readonly VerificationMethod[];
  readonly assertionMethod: readonly string[];
  readonly authentication: readonly string[];
}

/** What looking a controller up came to. `unreachable` is about today; `unreadable` is about the document. */
export type Resolution =
  | { readonly kind: 'found'; readonly controller: ControllerDocument }
  | { readonly kind: 'method-unknown'; readonly method: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unreachable' };

/** One way of naming a controller, like a DID method. Never throws. */
export type ControllerMethod = (id: string) => Promise<Resolution>;
