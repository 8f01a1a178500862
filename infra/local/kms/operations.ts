import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { EncryptionContext, MasterKey } from './master-key.ts';

/** A KMS error as the JSON 1.1 protocol names it; every one that is used here is status 400. */
export class KmsError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

const base64 = z.base64().transform((text) => Buffer.from(text, 'base64'));
const Context = z.record(z.string(), z.string()).default({});
const KeyId = z.string().min(1).max(2048);

const GenerateDataKey = z
  .object({
    KeyId,
    KeySpec: z.enum(['AES_256', 'AES_128']).optional(),
    NumberOfBytes: z.int().min(1).max(1024).optional(),
    EncryptionContext: Context,
  })
  .refine((input) => (input.KeySpec === undefined) !== (input.NumberOfBytes === undefined), {
    message: 'give KeySpec or NumberOfBytes, and only one of them',
  });

const Encrypt = z.object({
  KeyId,
  Plaintext: base64.refine((bytes) => bytes.length >= 1 && bytes.length <= 4096, 'must be 1 to 4096 bytes'),
  EncryptionContext: Context,
});

const Decrypt = z.object({ KeyId: KeyId.optional(), CiphertextBlob: base64, EncryptionContext: Context });

/** The one key that this engine has, and how callers may name it. */
export interface LocalKey {
  readonly arn: string;
  readonly names: ReadonlySet<string>;
  readonly master: MasterKey;
}

/** A call that was read and not yet made, so that IAM can be asked about it first. */
export interface Call {
  readonly encryptionContext: EncryptionContext;
  run(): Record<string, string>;
}

const parse = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new KmsError('ValidationException', z.prettifyError(parsed.error));
  return parsed.data;
};

const requireKey = (key: LocalKey, name: string): void => {
  if (!key.names.has(name)) throw new KmsError('NotFoundException', `Key '${name}' does not exist`);
};

const prepare = {
  GenerateDataKey: (key: LocalKey, body: unknown): Call => {
    const input = parse(GenerateDataKey, body);
    requireKey(key, input.KeyId);
    const bytes = input.NumberOfBytes ?? (input.KeySpec === 'AES_128' ? 16 : 32);
    return {
      encryptionContext: input.EncryptionContext,
      run: () => {
        const plaintext = randomBytes(bytes);
        const blob = key.master.encrypt(plaintext, input.EncryptionContext);
        return {
          CiphertextBlob: blob.toString('base64'),
          KeyId: key.arn,
          Plaintext: plaintext.toString('base64'),
        };
      },
    };
  },
  Encrypt: (key: LocalKey, body: unknown): Call => {
    const input = parse(Encrypt, body);
    requireKey(key, input.KeyId);
    return {
      encryptionContext: input.EncryptionContext,
      run: () => ({
        CiphertextBlob: key.master.encrypt(input.Plaintext, input.EncryptionContext).toString('base64'),
        EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        KeyId: key.arn,
      }),
    };
  },
  Decrypt: (key: LocalKey, body: unknown): Call => {
    const input = parse(Decrypt, body);
    if (input.KeyId !== undefined) requireKey(key, input.KeyId);
    return {
      encryptionContext: input.EncryptionContext,
      run: () => {
        const plaintext = key.master.decrypt(input.CiphertextBlob, input.EncryptionContext);
        if (plaintext === undefined)
          throw new KmsError('InvalidCiphertextException', 'the ciphertext is not valid');
        return {
          EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
          KeyId: key.arn,
          Plaintext: plaintext.toString('base64'),
        };
      },
    };
  },
};

export type KmsOperation = keyof typeof prepare;

const isOperation = (name: string): name is KmsOperation => Object.hasOwn(prepare, name);

/** The operation that an `X-Amz-Target` header names. */
export const operationOf = (target: string | undefined): KmsOperation => {
  const name = target?.replace(/^TrentService\./, '') ?? '';
  if (!isOperation(name)) throw new KmsError('UnknownOperationException', `${name} is not served here`);
  return name;
};

/** Reads the body of a call; nothing has happened yet. */
export const read = (operation: KmsOperation, key: LocalKey, body: unknown): Call =>
  prepare[operation](key, body);
