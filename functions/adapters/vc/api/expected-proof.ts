import type { PresentationReason } from '../../../domain/credential/refusals.ts';
import type { ExpectedProof } from '../../../services/ports/vc-api-verifier.ts';
import { type JsonObject, listOf } from '../document/shape.ts';

/**
 * Whether a proof was made for something else than is expected (VC Data Integrity 1.0 section 4.4, steps 6 and 7).
 * A proof for several domains was not made for one of them.
 */
export const wrongPurpose = (proof: JsonObject, expected: ExpectedProof): PresentationReason | undefined => {
  if (expected.challenge !== undefined && proof['challenge'] !== expected.challenge) return 'wrong-challenge';
  if (expected.domain === undefined) return undefined;
  const domains = listOf(proof['domain']);
  return domains.length === 1 && domains[0] === expected.domain ? undefined : 'wrong-domain';
};
