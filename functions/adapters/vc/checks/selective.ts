import { isJsonObject, type JsonObject, listOf } from '../document/shape.ts';
import { isReadableProof } from './suites.ts';

/** The cryptosuites whose holder chooses what to show (VC DI ECDSA section 3.4, VC DI BBS). */
const SELECTIVE: readonly unknown[] = ['ecdsa-sd-2023', 'bbs-2023'];

/**
 * Whether its holder may have left something out, so that what is not there says nothing. A proof over the whole
 * of it settles that, whatever other proofs stand beside.
 */
export const mayLeaveOut = (credential: JsonObject): boolean => {
  const proofs = listOf(credential['proof']).filter(isJsonObject);
  return proofs.some((proof) => SELECTIVE.includes(proof['cryptosuite'])) && !proofs.some(isReadableProof);
};
