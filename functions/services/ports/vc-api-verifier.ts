import type { Check } from '../../domain/credential/checks.ts';
import type { PresentationRefusal } from '../../domain/credential/refusals.ts';
import type { Instant } from '../../domain/time.ts';

/** What the caller of a verification expects a proof to have been made for. */
export interface ExpectedProof {
  readonly challenge?: string | undefined;
  readonly domain?: string | undefined;
}

/** What verifying one credential found, without anything that it says. */
export interface CredentialFindings {
  readonly checks: readonly Check[];
  /** Its proof was made for something else than was expected. */
  readonly refusal?: PresentationRefusal | undefined;
}

/** What verifying a presentation found; nothing of its credentials when it was refused itself. */
export interface PresentationFindings {
  readonly refusal?: PresentationRefusal | undefined;
  readonly credentials: readonly CredentialFindings[];
}

/**
 * Verification for somebody else, who brings the challenge and draws the conclusions (VCALM 1.0 section "Verifying").
 * No evidence comes out of it, so it takes any document whose contexts can be shown to hide nothing. Never throws.
 */
export interface VcApiVerifier {
  /** @param credential the parsed value; parsed with `parseStrictJson` of domain/credential. */
  checkCredential(credential: unknown, expected: ExpectedProof, at: Instant): Promise<CredentialFindings>;
  /** @param proof whether the presentation must have one. */
  checkPresentation(
    presentation: unknown,
    expected: ExpectedProof & { readonly proof: 'required' | 'optional' },
    at: Instant,
  ): Promise<PresentationFindings>;
}
