import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { driver } from '@digitalbazaar/did-method-key';
import { from as fromEcdsa } from '@digitalbazaar/ecdsa-multikey';
import { createVerifyCryptosuite } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { from } from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verify, verifyCredential } from '@digitalbazaar/vc';
import * as z from 'zod';
import { pinnedContexts } from '../../../functions/adapters/vc/contexts/pinned.ts';

const contexts = pinnedContexts();
const didKey = driver();
didKey.use({ multibaseMultikeyHeader: 'z6Mk', fromMultibase: from });
didKey.use({ multibaseMultikeyHeader: 'zDna', fromMultibase: fromEcdsa });

/**
 * `@digitalbazaar/vc` called the way its README shows, to document what it leaves open. `asked` collects the
 * DIDs that it looked up, in their order.
 */
const options = (asked: string[], more: object = {}) => ({
  suite: [
    new DataIntegrityProof({ cryptosuite }),
    new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() }),
    new Ed25519Signature2020({}),
  ],
  documentLoader: async (url: string) => {
    if (url.startsWith('did:')) asked.push(url.split('#')[0] ?? '');
    const document = contexts.get(url) ?? (await didKey.get({ url }));
    return { contextUrl: null, documentUrl: url, document };
  },
  checkStatus: async () => ({ verified: true }),
  maxClockSkew: 300,
  ...more,
});

const Verified = z.object({ verified: z.boolean() });

export const plainCredential = async (credential: object, more: object = {}): Promise<boolean> =>
  Verified.parse(await verifyCredential({ ...options([], more), credential })).verified;

export const plainPresentation = async (
  presentation: object,
  more: object,
): Promise<{ readonly verified: boolean; readonly asked: readonly string[] }> => {
  const asked: string[] = [];
  const result = await verify({ ...options(asked, more), presentation });
  return { verified: Verified.parse(result).verified, asked };
};
