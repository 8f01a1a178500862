import { from as readEd25519 } from '@digitalbazaar/ed25519-multikey';
import type { ControllerMethod, Resolution } from './controller.ts';

/** Multibase base58btc with the multicodec header of an Ed25519 public key. */
const ED25519 = /^did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]{44})$/;

/**
 * Resolves a `did:key` (did:key method specification section 3.1.3) of a kind that can be used here: the DID is
 * the key, so the document follows from it.
 */
export const resolveDidKey: ControllerMethod = async (did): Promise<Resolution> => {
  const publicKeyMultibase = ED25519.exec(did)?.[1];
  if (publicKeyMultibase === undefined) return { kind: 'unreadable' };
  const id = `${did}#${publicKeyMultibase}`;
  const key = { id, type: 'Multikey', controller: did, publicKeyMultibase } as const;
  try {
    await readEd25519({ '@context': 'https://w3id.org/security/multikey/v1', ...key });
  } catch {
    return { kind: 'unreadable' };
  }
  return {
    kind: 'found',
    controller: { id: did, verificationMethod: [key], assertionMethod: [id], authentication: [id] },
  };
};
