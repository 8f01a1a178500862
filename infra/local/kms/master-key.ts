import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileIfAny, writePrivateFile } from '../engine/private-file.ts';

export type EncryptionContext = Readonly<Record<string, string>>;

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** The context as additional authenticated data: sorted, so that the order of its pairs does not matter. */
const authenticated = (context: EncryptionContext): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))));

/** One AES-256 key; what it encrypts opens only with the same encryption context. */
export class MasterKey {
  readonly #key: Buffer;

  private constructor(key: Buffer) {
    this.#key = key;
  }

  /**
   * Reads the key of a file that only its owner can read, or makes one.
   * @throws when the file holds something else: a lost key must not be replaced in silence
   */
  static open(file: string): MasterKey {
    const text = readFileIfAny(file);
    const key = text === undefined ? randomBytes(KEY_BYTES) : Buffer.from(text.trim(), 'base64');
    if (key.length !== KEY_BYTES) throw new Error(`${file} does not hold a key of 256 bits`);
    if (text === undefined) writePrivateFile(file, `${key.toString('base64')}\n`);
    return new MasterKey(key);
  }

  encrypt(plaintext: Buffer, context: EncryptionContext): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv).setAAD(authenticated(context));
    const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
    return Buffer.concat([Buffer.of(FORMAT), iv, cipher.getAuthTag(), body]);
  }

  /** The plaintext, or nothing when the blob is not ours, was changed, or has another context. */
  decrypt(blob: Buffer, context: EncryptionContext): Buffer | undefined {
    if (blob[0] !== FORMAT || blob.length < 1 + IV_BYTES + TAG_BYTES) return undefined;
    const iv = blob.subarray(1, 1 + IV_BYTES);
    const tag = blob.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.#key, iv, { authTagLength: TAG_BYTES })
      .setAAD(authenticated(context))
      .setAuthTag(tag);
    try {
      const body = decipher.update(blob.subarray(1 + IV_BYTES + TAG_BYTES));
      return Buffer.concat([body, decipher.final()]);
    } catch {
      return undefined;
    }
  }
}
