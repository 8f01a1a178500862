import { createPrivateKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { join } from 'node:path';
import { generate } from '@digitalbazaar/ed25519-multikey';
import * as z from 'zod';
import { readFileIfAny, writePrivateFile } from '../engine/private-file.ts';

/** Somebody who can sign on this machine: an issuer of sample badges, or a sample learner. */
export interface Signer {
  readonly did: string;
  /** 32 bytes in base64url; the whole secret. */
  readonly seed: string;
  /** What both credential libraries sign with. */
  readonly signer: {
    readonly id: string;
    readonly algorithm: 'Ed25519';
    sign(options: { readonly data: Uint8Array }): Promise<Uint8Array>;
  };
}

/** PKCS #8 of an Ed25519 private key up to its 32-byte seed (RFC 8410 section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

const privateKey = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });

/** The signer of a seed, with its `did:key`. */
export const signerOf = async (seed: string): Promise<Signer> => {
  const bytes = Buffer.from(seed, 'base64url');
  const { publicKeyMultibase } = await generate({ seed: bytes });
  const did = `did:key:${publicKeyMultibase}`;
  const key = privateKey(bytes);
  return {
    did,
    seed,
    signer: {
      id: `${did}#${publicKeyMultibase}`,
      algorithm: 'Ed25519',
      sign: async ({ data }) => new Uint8Array(sign(null, data, key)),
    },
  };
};

export const newSeed = (): string => randomBytes(32).toString('base64url');

const Seeds = z.record(z.string(), z.base64url());

/**
 * The issuers of the sample badges by key. Their seeds are made at the first start and kept in
 * `<dataDirectory>/sample-issuers.json`, readable by its owner only; a name that is new gets a seed then.
 * @throws when the file holds something else: badges already signed would lose their issuers
 */
export const openIssuers = async (
  dataDirectory: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, Signer>> => {
  const file = join(dataDirectory, 'sample-issuers.json');
  const known = Seeds.parse(JSON.parse(readFileIfAny(file) ?? '{}'));
  const missing = names.filter((name) => !Object.hasOwn(known, name));
  const seeds = { ...known, ...Object.fromEntries(missing.map((name) => [name, newSeed()])) };
  if (missing.length > 0) writePrivateFile(file, `${JSON.stringify(seeds, null, 2)}\n`);
  const signers = new Map<string, Signer>();
  for (const [name, seed] of Object.entries(seeds)) signers.set(name, await signerOf(seed));
  return signers;
};
