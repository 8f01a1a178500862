import type { ControllerMethod } from './controller.ts';
import { readPublicKeyMultibase } from './public-key.ts';

/**
 * Resolves a `did:key` (did:key method specification section 3.1.3) of a kind that can be used here: the DID is
 * the key, so the document follows from it.
 */
export const resolveDidKey: ControllerMethod = async (did) => {
  const publicKeyMultibase = await readPublicKeyMultibase(did.slice('did:key:'.length));
  if (publicKeyMultibase === undefined) return { kind: 'unreadable' };
  const id = `${did}#${publicKeyMultibase}`;
  return {
    kind: 'found',
    controller: {
      id: did,
      verificationMethod: [{ id, type: 'Multikey', controller: did, publicKeyMultibase }],
      assertionMethod: [id],
      authentication: [id],
    },
  };
};
