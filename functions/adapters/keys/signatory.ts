import { randomBytes } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { generate } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import signatures from 'jsonld-signatures';
import type { Signatory } from '../../services/ports/signing.ts';
import { createQuicken } from '../vc/canonize/canonize.ts';
import { pinnedContexts } from '../vc/contexts/pinned.ts';
import { open, seal } from './envelope.ts';
import type { Kms } from './kms-client.ts';

/** How long an opened key stays in memory: long enough for a burst of publications. */
const OPEN_FOR_MS = 60_000;
const MOST_OPEN = 200;

interface OpenKey {
  readonly seed: Buffer;
  readonly until: number;
}

/**
 * Signs with keys that only the key service can open. Contexts come from the pinned set; nothing is fetched.
 * @param now milliseconds since the epoch, for how long an opened key is kept.
 */
export const createSignatory = (kms: Kms, now: () => number = Date.now): Signatory => {
  const contexts = pinnedContexts();
  const quickly = { ...cryptosuite, canonize: createQuicken(contexts)(cryptosuite.canonize) };
  const opened = new Map<string, OpenKey>();
  const documentLoader = async (url: string) => {
    const document = contexts.get(url);
    if (document === undefined) throw new Error('a context that is not pinned');
    return { contextUrl: null, documentUrl: url, document, tag: 'static' };
  };

  const remember = (id: string, seed: Buffer): Buffer => {
    if (opened.size >= MOST_OPEN) opened.clear();
    opened.set(id, { seed, until: now() + OPEN_FOR_MS });
    return seed;
  };
  const seedOf: (by: Parameters<Signatory['sign']>[1]) => Promise<Buffer> = async (by) => {
    const id = `${by.organizationId} ${by.publicKeyMultibase}`;
    const known = opened.get(id);
    if (known !== undefined && known.until > now()) return known.seed;
    return remember(id, await open(kms, by.organizationId, by.publicKeyMultibase, await by.sealed()));
  };

  return {
    async makeKey(organization) {
      const seed = randomBytes(32);
      const { publicKeyMultibase } = await generate({ seed });
      const sealed = await seal(kms, organization, publicKeyMultibase, seed);
      remember(`${organization} ${publicKeyMultibase}`, seed);
      return { publicKeyMultibase, sealed };
    },

    async sign(document, by, at) {
      const [controller = ''] = by.verificationMethod.split('#');
      const pair = await generate({ id: by.verificationMethod, controller, seed: await seedOf(by) });
      const signed = await signatures.sign(structuredClone(document), {
        suite: new DataIntegrityProof({
          cryptosuite: quickly,
          signer: pair.signer(),
          date: `${at.slice(0, 19)}Z`,
        }),
        purpose: new signatures.purposes.AssertionProofPurpose(),
        documentLoader,
      });
      return JSON.stringify(signed);
    },
  };
};
