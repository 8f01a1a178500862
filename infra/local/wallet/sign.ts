import { createPrivateKey, sign } from 'node:crypto';
import { Ed25519Signature2020 } from '@digitalcredentials/ed25519-signature-2020';
import { securityLoader } from '@digitalcredentials/security-document-loader';
import { createPresentation, signPresentation } from '@digitalcredentials/vc';
import type { Learner } from './learners.ts';

/** PKCS #8 of an Ed25519 private key up to its 32-byte seed (RFC 8410 section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

const signerOf = ({ did, seed }: Pick<Learner, 'did' | 'seed'>) => {
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8_ED25519, Buffer.from(seed, 'base64url')]),
    format: 'der',
    type: 'pkcs8',
  });
  return {
    id: `${did}#${did.slice('did:key:'.length)}`,
    sign: async ({ data }: { readonly data: Uint8Array }) => new Uint8Array(sign(null, data, key)),
  };
};

/**
 * A verifiable presentation by the learner, signed for one challenge and one domain, as the Learner Credential
 * Wallet signs it. The credentials are sent as they are, expired ones too: judging them is the verifier's part.
 */
export const signedPresentation = (
  learner: Pick<Learner, 'did' | 'seed'>,
  credentials: readonly object[],
  request: { readonly challenge: string; readonly domain: string },
): Promise<unknown> =>
  signPresentation({
    presentation: createPresentation({
      verifiableCredential: credentials,
      holder: learner.did,
      verify: false,
    }),
    suite: new Ed25519Signature2020({ signer: signerOf(learner) }),
    documentLoader: securityLoader().build(),
    ...request,
  });
