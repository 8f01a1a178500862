import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createDiscloseCryptosuite, createSignCryptosuite } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { derive } from '@digitalbazaar/vc';
import signatures from 'jsonld-signatures';
import * as z from 'zod';
import { pinnedContexts } from '../../../functions/adapters/vc/contexts/pinned.ts';
import { createLoader } from '../../../functions/adapters/vc/keys/loader.ts';
import { createKeyResolver } from '../../../functions/adapters/vc/keys/resolver.ts';
import type { Signer } from './issuer.ts';
import { copyOf, type Signed } from './sign.ts';

const Json = z.record(z.string(), z.unknown());
const documentLoader = createLoader(pinnedContexts(), createKeyResolver());

/**
 * Signs a document with `ecdsa-sd-2023`, so that whoever has it may show a part of it.
 * @param by a signer with a P-256 key, the only curve that the suite takes.
 * @param mandatory JSON pointers to what every part of it shows.
 */
export const signSelectively = async (
  document: object,
  by: Signer,
  mandatory: readonly string[],
): Promise<Signed> => {
  const cryptosuite = createSignCryptosuite({ mandatoryPointers: mandatory });
  const signed = await signatures.sign(copyOf(document), {
    suite: new DataIntegrityProof({ cryptosuite, signer: by.signer, date: '2026-01-02T00:00:00Z' }),
    purpose: new signatures.purposes.AssertionProofPurpose(),
    documentLoader,
  });
  return copyOf(Json.parse(signed));
};

/** What its holder shows of such a document: what is mandatory, and what these JSON pointers name. */
export const discloseOnly = async (signed: Signed, selected: readonly string[]): Promise<Signed> => {
  const cryptosuite = createDiscloseCryptosuite({ selectivePointers: selected });
  const derived = await derive({
    verifiableCredential: copyOf(signed),
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader,
  });
  return copyOf(Json.parse(derived));
};
