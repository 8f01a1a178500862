import { answer } from '../../../domain/credential/codes.ts';
import type { CredentialFindings, ExpectedProof } from '../../../services/ports/vc-api-verifier.ts';
import type { Work } from '../checks/work.ts';
import { reportOnly, verifyOne } from '../credential.ts';
import { itemOf } from '../document/items.ts';
import { isJsonObject, type JsonObject, listOf } from '../document/shape.ts';
import { wrongPurpose } from './expected-proof.ts';

const expectationProblem = (
  credential: JsonObject,
  expected: ExpectedProof,
): CredentialFindings['refusal'] => {
  const proofs = listOf(credential['proof']).filter(isJsonObject);
  const reason = proofs.map((proof) => wrongPurpose(proof, expected)).find((one) => one !== undefined);
  return reason === undefined ? undefined : { kind: 'presentation-invalid', reason };
};

/** Verifies one credential on its own: whoever presents it is the caller's to know. */
export const checkCredential = async (
  value: unknown,
  expected: ExpectedProof,
  work: Work,
): Promise<CredentialFindings> => {
  if (!isJsonObject(value)) return reportOnly('', answer('structure.not-a-credential'));
  const item = itemOf(value);
  if (item.kind === 'unread' && (item.found === 'jwt' || item.found === 'sd-jwt'))
    return reportOnly('', answer('structure.format-not-read', { found: item.found }));
  try {
    const { checks } = await verifyOne('', value, undefined, work);
    return { checks, refusal: expectationProblem(value, expected) };
  } catch {
    // A library that falls over a document has not said that it is good.
    return reportOnly('', answer('structure.not-standard'));
  }
};
