import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { isJsonObject, type JsonObject, listOf } from '../document/shape.ts';

interface VerifyDataInput {
  readonly document: object;
  readonly proof: object;
  readonly proofSet?: readonly object[];
}

const previousOf = ({ proof, proofSet = [] }: VerifyDataInput): readonly JsonObject[] | undefined => {
  if (!isJsonObject(proof) || !('previousProof' in proof)) return undefined;
  const known = proofSet.filter(isJsonObject);
  return listOf(proof['previousProof']).map((id) => {
    const previous = known.find((one) => one['id'] === id);
    if (previous === undefined) throw new Error('the proof before this one is not there');
    const { '@context': _, ...own } = previous;
    return own;
  });
};

/**
 * A Data Integrity proof that covers the proofs it names as previous ones, as in VC Data Integrity 1.0 section 4.5
 * (Verify Proof Sets and Chains); the library leaves them out. That those hold too is for whoever looks at all.
 */
export class ChainedProof extends DataIntegrityProof {
  override async createVerifyData(input: VerifyDataInput): Promise<Uint8Array> {
    const previous = previousOf(input);
    return super.createVerifyData(
      previous === undefined ? input : { ...input, document: { ...input.document, proof: previous } },
    );
  }
}
