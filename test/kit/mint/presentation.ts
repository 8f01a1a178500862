import { ED2020, VC1, VC2 } from './credential.ts';
import type { Signer } from './issuer.ts';
import { type Signed, type SuiteName, sign } from './sign.ts';

export interface PresentationWish {
  /** Who signs it. */
  readonly holder: Signer;
  readonly credentials: readonly unknown[];
  readonly challenge: string;
  readonly domain: string;
  /** Who it says holds it, when that is not who signs it. */
  readonly claimedHolder?: string;
  readonly version?: '1.1' | '2.0';
  readonly suite?: SuiteName;
}

/** A presentation without a proof. */
export const draftPresentation = (
  wish: Pick<PresentationWish, 'holder' | 'credentials' | 'claimedHolder' | 'version' | 'suite'>,
): Record<string, unknown> => ({
  '@context': [
    wish.version === '1.1' ? VC1 : VC2,
    ...(wish.suite === 'Ed25519Signature2020' ? [ED2020] : []),
  ],
  type: ['VerifiablePresentation'],
  holder: wish.claimedHolder ?? wish.holder.did,
  ...(wish.credentials.length === 0 ? {} : { verifiableCredential: wish.credentials }),
});

/** A presentation signed for one challenge and one domain. */
export const mintPresentation = (wish: PresentationWish): Promise<Signed> =>
  sign(draftPresentation(wish), wish.holder, {
    ...(wish.suite === undefined ? {} : { suite: wish.suite }),
    purpose: { challenge: wish.challenge, domain: wish.domain },
  });
