import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { WebhookId } from '../../domain/ids.ts';
import type { SecretOpener, SecretSealer } from '../../services/ports/webhook-store.ts';
import type { EncryptionContext, Kms } from './kms-client.ts';

const ALGORITHM = 'aes-256-gcm';
const TAG_BYTES = 16;

/** The webhook that a secret is for: what was moved to another one does not open. Policies name this context, too. */
const contextOf = (webhook: WebhookId): EncryptionContext => ({ webhook });

const Sealed = z.object({ dataKey: z.base64(), iv: z.base64(), body: z.base64(), tag: z.base64() });

/** Seals signing secrets, each under a data key of its own; needs `kms:GenerateDataKey` and cannot open any. */
export const createSecretSealer = (kms: Pick<Kms, 'generateDataKey'>): SecretSealer => ({
  async seal(webhook, secret) {
    const { plaintext, blob } = await kms.generateDataKey(contextOf(webhook));
    const iv = randomBytes(12);
    const cipher = createCipheriv(ALGORITHM, plaintext, iv);
    const body = Buffer.concat([cipher.update(secret), cipher.final()]);
    plaintext.fill(0);
    const sealed: z.infer<typeof Sealed> = {
      dataKey: blob,
      iv: iv.toString('base64'),
      body: body.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
    };
    return JSON.stringify(sealed);
  },
});

/**
 * Opens them again; needs `kms:Decrypt`.
 * @throws when the key service refuses, or the secret was sealed for another webhook.
 */
export const createSecretOpener = (kms: Pick<Kms, 'decrypt'>): SecretOpener => ({
  async open(webhook, text) {
    const sealed = Sealed.parse(JSON.parse(text));
    const dataKey = await kms.decrypt(sealed.dataKey, contextOf(webhook));
    const decipher = createDecipheriv(ALGORITHM, dataKey, Buffer.from(sealed.iv, 'base64'), {
      authTagLength: TAG_BYTES,
    }).setAuthTag(Buffer.from(sealed.tag, 'base64'));
    const secret = Buffer.concat([decipher.update(Buffer.from(sealed.body, 'base64')), decipher.final()]);
    dataKey.fill(0);
    return secret;
  },
});
