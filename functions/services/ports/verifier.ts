import type { CredentialReport } from '../../domain/credential/checks.ts';
import type { CheckProgress } from '../../domain/credential/progress.ts';
import type { DocumentRefusal, PresentationRefusal } from '../../domain/credential/refusals.ts';
import type { Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import type { VcApiVerifier } from './vc-api-verifier.ts';

export type { DocumentRefusal, PresentationRefusal } from '../../domain/credential/refusals.ts';

/** Verification of strangers' documents. Never throws for a bad document; never lets one through. */
export interface Verifier extends VcApiVerifier {
  /**
   * Reads bytes that a learner gave (a credential, an array of them, a presentation without a challenge, any of
   * these inside pasted text) and verifies each credential; assurance is always `bearer`.
   * @param onProgress told at each answer how far it is; must not throw
   */
  verifyDocument(
    bytes: Uint8Array,
    at: Instant,
    onProgress?: (progress: CheckProgress) => void,
  ): Promise<Result<readonly CredentialReport[], DocumentRefusal>>;

  /**
   * Verifies a presentation made for exactly this challenge and domain (VC Data Integrity 1.0 section 4.2).
   * @param presentation the parsed value; whoever parses it uses `parseStrictJson` of domain/credential, since
   *   a repeated key cannot be seen afterwards.
   * @param onProgress told at each answer how far it is; must not throw
   */
  verifyPresentation(
    presentation: unknown,
    expected: { readonly challenge: string; readonly domain: string },
    at: Instant,
    onProgress?: (progress: CheckProgress) => void,
  ): Promise<Result<readonly CredentialReport[], PresentationRefusal>>;
}
