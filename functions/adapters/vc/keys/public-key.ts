import { fromJwk as ecdsaFromJwk, from as readEcdsa } from '@digitalbazaar/ecdsa-multikey';
import { fromJwk as ed25519FromJwk, from as readEd25519 } from '@digitalbazaar/ed25519-multikey';
import * as z from 'zod';

/** Multibase base58btc of the multicodec header and the key: Ed25519, P-256 and P-384 (Multikey section 2.1.1). */
const ED25519 = /^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/;
const ECDSA = /^(zDn[1-9A-HJ-NP-Za-km-z]{45,47}|z82[1-9A-HJ-NP-Za-km-z]{64,68})$/;

const MULTIKEY = 'https://w3id.org/security/multikey/v1';

/** A public JWK of a kind that can be used here. One that brings its private part is nobody's key any more. */
const PublicJwk = z.union([
  z.looseObject({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string().max(100),
    d: z.undefined().optional(),
  }),
  z.looseObject({
    kty: z.literal('EC'),
    crv: z.enum(['P-256', 'P-384']),
    x: z.string().max(100),
    y: z.string().max(100),
    d: z.undefined().optional(),
  }),
]);

/** The key, when it is one that the libraries can use: on its curve, of its length. Never throws. */
export const readPublicKeyMultibase = async (value: unknown): Promise<string | undefined> => {
  if (typeof value !== 'string') return undefined;
  const read = ED25519.test(value) ? readEd25519 : ECDSA.test(value) ? readEcdsa : undefined;
  try {
    await read?.({ '@context': MULTIKEY, type: 'Multikey', publicKeyMultibase: value });
    return read === undefined ? undefined : value;
  } catch {
    return undefined;
  }
};

/** The same key in Multikey form. Never throws. */
export const readPublicKeyJwk = async (value: unknown): Promise<string | undefined> => {
  const parsed = PublicJwk.safeParse(value);
  if (!parsed.success) return undefined;
  const { data: jwk } = parsed;
  try {
    const pair = await (jwk.kty === 'OKP' ? ed25519FromJwk : ecdsaFromJwk)({ jwk });
    const exported = z
      .object({ publicKeyMultibase: z.string() })
      .parse(await pair.export({ publicKey: true }));
    return await readPublicKeyMultibase(exported.publicKeyMultibase);
  } catch {
    return undefined;
  }
};
