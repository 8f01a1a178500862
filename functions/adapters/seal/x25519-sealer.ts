import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { CompactEncrypt, compactDecrypt, errors } from 'jose';
import * as z from 'zod';
import type { Sealer } from '../../services/ports/sealer.ts';

/** PKCS #8 of an X25519 private key up to its 32 bytes (RFC 8410 section 7). */
const PKCS8_X25519 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const KEY_BYTES = 32;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** A whole answer inflates to far less; more is not ours. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

const PublicJwk = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('X25519'),
  x: z.string().regex(SECRET),
});
const RawJwk = z.object({ x: z.string(), d: z.string() });

const privateKeyOf = (bytes: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_X25519, bytes]), format: 'der', type: 'pkcs8' });

const publicBytesOf = (privateKey: KeyObject): Buffer =>
  createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);

/** Compact JWE (RFC 7516), ECDH-ES to an X25519 key (RFC 8037), A256GCM; the secret is the raw private key. */
export const x25519Sealer: Sealer = {
  pair() {
    const raw = RawJwk.parse(generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' }));
    return { sealTo: JSON.stringify({ kty: 'OKP', crv: 'X25519', x: raw.x }), secret: raw.d };
  },

  opens(secret, sealTo) {
    // A decoy of the same shape keeps the work equal where there is no such secret or session.
    const wellFormed = SECRET.test(secret);
    const given = wellFormed ? Buffer.from(secret, 'base64url') : randomBytes(KEY_BYTES);
    const expected =
      sealTo === undefined
        ? randomBytes(KEY_BYTES)
        : Buffer.from(PublicJwk.parse(JSON.parse(sealTo)).x, 'base64url');
    return timingSafeEqual(publicBytesOf(privateKeyOf(given)), expected) && wellFormed;
  },

  seal(sealTo, text) {
    const key = createPublicKey({ key: PublicJwk.parse(JSON.parse(sealTo)), format: 'jwk' });
    return new CompactEncrypt(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', zip: 'DEF' })
      .encrypt(key);
  },

  async open(sealed, secret) {
    if (!SECRET.test(secret)) return undefined;
    try {
      const { plaintext } = await compactDecrypt(sealed, privateKeyOf(Buffer.from(secret, 'base64url')), {
        keyManagementAlgorithms: ['ECDH-ES'],
        contentEncryptionAlgorithms: ['A256GCM'],
        maxDecompressedLength: MAX_ANSWER_BYTES,
      });
      return new TextDecoder().decode(plaintext);
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  },
};
