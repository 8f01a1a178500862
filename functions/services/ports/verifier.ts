import type { CredentialReport } from '../../domain/credential/checks.ts';
import type { Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';

/** Why a whole document was turned away before or after its credentials were looked at. */
export type DocumentRefusal =
  | { readonly kind: 'document-empty' }
  | { readonly kind: 'body-not-json' }
  | { readonly kind: 'document-too-deep' }
  | { readonly kind: 'too-many-credentials'; readonly found: number; readonly most: number }
  | { readonly kind: 'document-unreadable'; readonly found?: string | undefined };

/** Why a presentation as such was not accepted; its credentials are then not reported. */
export type PresentationRefusal =
  | DocumentRefusal
  | {
      readonly kind: 'presentation-invalid';
      readonly reason: 'no-proof' | 'bad-proof' | 'wrong-challenge' | 'wrong-domain' | 'not-the-holder';
    };

/** Verification of strangers' documents. Never throws for a bad document; never lets one through. */
export interface Verifier {
  /**
   * Reads bytes that a learner gave (a credential, an array of them, a presentation without a challenge) and
   * verifies each credential; assurance is always `bearer`.
   */
  verifyDocument(
    bytes: Uint8Array,
    at: Instant,
  ): Promise<Result<readonly CredentialReport[], DocumentRefusal>>;

  /** Verifies a presentation made for exactly this challenge and domain (VC Data Integrity 1.0 section 4.2). */
  verifyPresentation(
    presentation: unknown,
    expected: { readonly challenge: string; readonly domain: string },
    at: Instant,
  ): Promise<Result<readonly CredentialReport[], PresentationRefusal>>;
}
