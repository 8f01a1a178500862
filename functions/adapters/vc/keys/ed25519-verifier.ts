import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { from } from '@digitalbazaar/ed25519-multikey';
import * as z from 'zod';

const MOST = 1_000;

const Method = z.looseObject({ id: z.string(), type: z.literal('Multikey'), publicKeyMultibase: z.string() });
const Exported = z.object({ publicKey: z.instanceof(Uint8Array) });

const readKey = async (method: z.infer<typeof Method>): Promise<KeyObject> => {
  const pair = await from(method);
  const { publicKey } = Exported.parse(await pair.export({ publicKey: true, raw: true }));
  const x = Buffer.from(publicKey).toString('base64url');
  return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
};

const keys = new Map<string, KeyObject>();

const keyOf = async (method: z.infer<typeof Method>): Promise<KeyObject> => {
  const known = keys.get(method.publicKeyMultibase);
  if (known !== undefined) return known;
  const key = await readKey(method);
  keys.set(method.publicKeyMultibase, key);
  const [oldest] = keys.keys();
  if (keys.size > MOST && oldest !== undefined) keys.delete(oldest);
  return key;
};

/**
 * What an `eddsa-rdfc-2022` suite verifies with, as the library makes it, but for the key being read once.
 * @throws when the method is no Ed25519 Multikey.
 */
export const createEd25519Verifier = async (options: {
  readonly verificationMethod: object;
}): Promise<object> => {
  const method = Method.parse(options.verificationMethod);
  const key = await keyOf(method);
  return {
    algorithm: 'Ed25519',
    id: method.id,
    verify: async ({ data, signature }: { readonly data: Uint8Array; readonly signature: Uint8Array }) =>
      verify(null, data, key, signature),
  };
};
