import { createHash, randomBytes } from 'node:crypto';
import { generate } from '@digitalbazaar/ed25519-multikey';

/** Somebody who can sign: an issuer of credentials, or a holder who presents them. */
export interface Signer {
  readonly did: string;
  /** The id of its key, `<did>#<key>`. */
  readonly keyId: string;
  readonly name: string;
  /** What the libraries sign with. */
  readonly signer: object;
}

/**
 * A signer with a `did:key` of its own.
 * @param seed the same seed gives the same key in every run; without one the key is new.
 */
export const mintIssuer = async (seed?: string, name = 'Riverbend College'): Promise<Signer> => {
  const secret = seed === undefined ? randomBytes(32) : createHash('sha256').update(seed).digest();
  const { publicKeyMultibase } = await generate({ seed: secret });
  const did = `did:key:${publicKeyMultibase}`;
  const keyId = `${did}#${publicKeyMultibase}`;
  const pair = await generate({ id: keyId, controller: did, seed: secret });
  return { did, keyId, name, signer: pair.signer() };
};

/** A holder is a signer too; the name is only for the reader of a test. */
export const mintHolder = (seed?: string): Promise<Signer> => mintIssuer(seed, 'A learner');
