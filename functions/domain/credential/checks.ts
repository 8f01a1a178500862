import type { Evidence } from '../evaluate/evidence.ts';

/** Every credential answers these, in this order; the words for each code live in the message catalog. */
export const CHECK_NAMES = [
  'structure',
  'context',
  'proof',
  'issuer-key',
  'validity',
  'status',
  'holder',
  'schema',
  'issuer-trust',
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

export type CheckOutcome = 'pass' | 'fail' | 'warn' | 'not-checked';

/** One question asked of a credential. `code` is stable and public, like `proof.signature-invalid`. */
export interface Check {
  readonly check: CheckName;
  readonly outcome: CheckOutcome;
  readonly code: string;
  /** Values for the sentence (a date, a type's name); never more of the credential than its reader already has. */
  readonly detail?: Readonly<Record<string, string>> | undefined;
}

/** `indeterminate`: nothing is wrong, but something could not be checked. */
export type Verdict = 'valid' | 'invalid' | 'indeterminate';

/** What one credential turned out to be. */
export interface CredentialReport {
  readonly credential: string;
  /** The achievement's name, or what the document calls itself; empty when it could not be read. */
  readonly name: string;
  readonly issuer?: string | undefined;
  readonly issuerName?: string | undefined;
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  /** Absent when the verdict is `invalid`. */
  readonly evidence?: Evidence | undefined;
}

/** Fails beat unknowns, unknowns beat passes; a warning changes nothing. */
export const verdictOf = (checks: readonly Check[]): Verdict => {
  if (checks.some((check) => check.outcome === 'fail')) return 'invalid';
  return checks.some((check) => check.outcome === 'not-checked') ? 'indeterminate' : 'valid';
};
