import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import * as z from 'zod';

/** What the key service binds a data key to; it opens with the same context alone. */
export type EncryptionContext = Readonly<Record<string, string>>;

/** The two calls of KMS that envelope encryption takes. */
export interface Kms {
  generateDataKey(context: EncryptionContext): Promise<{ readonly plaintext: Buffer; readonly blob: string }>;
  decrypt(blob: string, context: EncryptionContext): Promise<Buffer>;
}

export interface KmsSettings {
  /** The ARN of the key. */
  readonly keyId: string;
  readonly region: string;
  /** Where the service is, when it is not the region's own. */
  readonly endpoint?: string | undefined;
  readonly credentials: () => {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

type Data = string | ArrayBuffer | ArrayBufferView;
const bytesOf = (data: Data): Uint8Array => {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
};

/** SHA-256, and HMAC where a secret is given, as the signing library wants it. */
class Sha256 {
  readonly #hash: Hash | Hmac;
  constructor(secret?: Data) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }
  update(data: Data): void {
    this.#hash.update(bytesOf(data));
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }
}

const TIMEOUT_MS = 3_000;

const DataKey = z.object({ Plaintext: z.base64(), CiphertextBlob: z.base64() });
const Opened = z.object({ Plaintext: z.base64() });
const Refusal = z.object({ __type: z.string() });

/** A call that KMS refused or did not answer; `code` is its own name for why, and never a value of the call. */
export class KmsFailure extends Error {
  readonly code: string;
  constructor(operation: string, code: string) {
    super(`${operation} failed`);
    this.name = 'KmsFailure';
    this.code = code;
  }
}

/**
 * Calls KMS by AWS JSON 1.1, signed with the function's own credentials. Tries once more when nothing was answered.
 * @throws KmsFailure when a call is refused or stays unanswered.
 */
export const createKms = (settings: KmsSettings): Kms => {
  const { keyId, region } = settings;
  const url = new URL(settings.endpoint ?? `https://kms.${region}.amazonaws.com`);
  const signer = new SignatureV4({
    service: 'kms',
    region,
    sha256: Sha256,
    credentials: async () => settings.credentials(),
  });

  const send = async (operation: string, body: string): Promise<Response> => {
    const signed = await signer.sign({
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      ...(url.port === '' ? {} : { port: Number(url.port) }),
      path: '/',
      headers: {
        host: url.host,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `TrentService.${operation}`,
      },
      body,
    });
    const { host: _set, ...headers } = signed.headers;
    return fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
  };

  const call = async <T>(operation: string, input: object, answer: z.ZodType<T>): Promise<T> => {
    const body = JSON.stringify(input);
    const response = await send(operation, body)
      .catch(() => send(operation, body))
      .catch(() => {
        throw new KmsFailure(operation, 'NO_ANSWER');
      });
    const json: unknown = await response.json().catch(() => undefined);
    const read = answer.safeParse(json);
    if (response.ok && read.success) return read.data;
    const refusal = Refusal.safeParse(json);
    throw new KmsFailure(operation, refusal.success ? refusal.data.__type : `HTTP_${response.status}`);
  };

  return {
    async generateDataKey(context) {
      const input = { KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: context };
      const { Plaintext, CiphertextBlob } = await call('GenerateDataKey', input, DataKey);
      return { plaintext: Buffer.from(Plaintext, 'base64'), blob: CiphertextBlob };
    },
    async decrypt(blob, context) {
      const input = { KeyId: keyId, CiphertextBlob: blob, EncryptionContext: context };
      return Buffer.from((await call('Decrypt', input, Opened)).Plaintext, 'base64');
    },
  };
};
