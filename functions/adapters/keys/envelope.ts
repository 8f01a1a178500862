import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { OrganizationId } from '../../domain/ids.ts';
import type { SealedKey } from '../../services/ports/signing.ts';
import type { EncryptionContext, Kms } from './kms-client.ts';

const ALGORITHM = 'aes-256-gcm';

/** The organization that a key is for: a sealed key that was moved to another one does not open. */
const contextOf = (organization: OrganizationId): EncryptionContext => ({ organization });

const boundTo = (organization: OrganizationId, publicKey: string): Buffer =>
  Buffer.from(JSON.stringify([organization, publicKey]));

/** Seals a private key under a new data key, bound to its organization and its public part. */
export const seal = async (
  kms: Kms,
  organization: OrganizationId,
  publicKey: string,
  secret: Uint8Array,
): Promise<SealedKey> => {
  const { plaintext, blob } = await kms.generateDataKey(contextOf(organization));
  const iv = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, plaintext, iv).setAAD(boundTo(organization, publicKey));
  const body = Buffer.concat([cipher.update(secret), cipher.final()]);
  plaintext.fill(0);
  return {
    dataKey: blob,
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    body: body.toString('base64'),
  };
};

/**
 * Opens what `seal` made.
 * @throws when the key service refuses, or the sealed key belongs to another organization or key.
 */
export const open = async (
  kms: Kms,
  organization: OrganizationId,
  publicKey: string,
  sealed: SealedKey,
): Promise<Buffer> => {
  const dataKey = await kms.decrypt(sealed.dataKey, contextOf(organization));
  const decipher = createDecipheriv(ALGORITHM, dataKey, Buffer.from(sealed.iv, 'base64'), {
    authTagLength: 16,
  })
    .setAAD(boundTo(organization, publicKey))
    .setAuthTag(Buffer.from(sealed.tag, 'base64'));
  const secret = Buffer.concat([decipher.update(Buffer.from(sealed.body, 'base64')), decipher.final()]);
  dataKey.fill(0);
  return secret;
};
