import { hostedDid } from './addresses.ts';
import type { Keyring } from './keyring.ts';

/** A verification method as Controlled Identifiers 1.0 section 2.2.2 has it. */
interface VerificationMethod {
  readonly id: string;
  readonly type: 'Multikey';
  readonly controller: string;
  readonly publicKeyMultibase: string;
  readonly revoked?: string;
}

/** The controller document of the DID that we serve for an organization. */
export interface DidDocument {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly alsoKnownAs?: readonly string[];
  readonly verificationMethod: readonly VerificationMethod[];
  readonly assertionMethod: readonly string[];
}

/**
 * The DID document of a ring (DID Core section 5). Every key stays listed, so that an old signature can be looked
 * at; one that was revoked says so and vouches for nothing.
 */
export const didDocument = (origin: string, ring: Keyring): DidDocument => {
  const did = hostedDid(origin, ring.organizationId);
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    ...(ring.ownDomain === undefined ? {} : { alsoKnownAs: [ring.ownDomain.did] }),
    verificationMethod: ring.keys.map(({ id, publicKeyMultibase, revokedAt }) => ({
      id: `${did}#${id}`,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase,
      ...(revokedAt === undefined ? {} : { revoked: revokedAt }),
    })),
    assertionMethod: ring.keys
      .filter(({ revokedAt }) => revokedAt === undefined)
      .map(({ id }) => `${did}#${id}`),
  };
};
