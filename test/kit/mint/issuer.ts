import { createHash, randomBytes } from 'node:crypto';
import { toJwk as ecdsaToJwk, generate as generateEcdsa } from '@digitalbazaar/ecdsa-multikey';
import { generate } from '@digitalbazaar/ed25519-multikey';

/** Somebody who can sign: an issuer of credentials, or a holder who presents them. */
export interface Signer {
  readonly did: string;
  /** The id of its key, `<did>#<key>`. */
  readonly keyId: string;
  readonly name: string;
  /** What the libraries sign with. */
  readonly signer: object;
  readonly publicKeyMultibase: string;
}

export type Curve = 'P-256' | 'P-384';

const named = async (
  seed: string | undefined,
  nameOf: (publicKeyMultibase: string) => { readonly did: string; readonly keyId: string },
  name: string,
): Promise<Signer> => {
  const secret = seed === undefined ? randomBytes(32) : createHash('sha256').update(seed).digest();
  const { publicKeyMultibase } = await generate({ seed: secret });
  const { did, keyId } = nameOf(publicKeyMultibase);
  const pair = await generate({ id: keyId, controller: did, seed: secret });
  return { did, keyId, name, signer: pair.signer(), publicKeyMultibase };
};

const didKey = (publicKeyMultibase: string) => {
  const did = `did:key:${publicKeyMultibase}`;
  return { did, keyId: `${did}#${publicKeyMultibase}` };
};

/**
 * A signer with a `did:key` of its own (Ed25519).
 * @param seed the same seed gives the same key in every run; without one the key is new.
 */
export const mintIssuer = (seed?: string, name = 'Riverbend College'): Promise<Signer> =>
  named(seed, didKey, name);

/** A holder is a signer too; the name is only for the reader of a test. */
export const mintHolder = (seed?: string): Promise<Signer> => mintIssuer(seed, 'A learner');

/** A signer that is named by an address, like `did:web:riverbend.example` or an https URL, and has one key there. */
export const mintWebIssuer = (controller: string, seed?: string): Promise<Signer> =>
  named(seed, () => ({ did: controller, keyId: `${controller}#key-1` }), 'Riverbend College');

/** The controller document of such a signer, as it would be published. */
export const controllerDocument = (of: Signer, more: object = {}): Record<string, unknown> => ({
  '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
  id: of.did,
  verificationMethod: [
    { id: of.keyId, type: 'Multikey', controller: of.did, publicKeyMultibase: of.publicKeyMultibase },
  ],
  assertionMethod: [of.keyId],
  authentication: [of.keyId],
  ...more,
});

/** A signer with a new ECDSA key, as a `did:key` or a `did:jwk`. */
export const mintEcdsaIssuer = async (curve: Curve, method: 'key' | 'jwk' = 'key'): Promise<Signer> => {
  const pair = await generateEcdsa({ curve });
  const { kty, crv, x, y } = await ecdsaToJwk({ keyPair: pair });
  const did = `did:jwk:${Buffer.from(JSON.stringify({ kty, crv, x, y })).toString('base64url')}`;
  const names = method === 'key' ? didKey(pair.publicKeyMultibase) : { did, keyId: `${did}#0` };
  pair.id = names.keyId;
  pair.controller = names.did;
  return {
    ...names,
    name: 'Riverbend College',
    signer: pair.signer(),
    publicKeyMultibase: pair.publicKeyMultibase,
  };
};
