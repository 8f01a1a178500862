import { generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { driver } from '@digitalbazaar/did-method-key';
import { from } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { Ed25519Signature2020 } from '@digitalcredentials/ed25519-signature-2020';
import { securityLoader } from '@digitalcredentials/security-document-loader';
import * as peerVc from '@digitalcredentials/vc';
import * as z from 'zod';
import { pinnedContexts } from '../../../functions/adapters/vc/contexts/pinned.ts';
import { createVerifier } from '../../../functions/adapters/vc/verifier.ts';
import type { CredentialReport } from '../../../functions/domain/credential/checks.ts';
import { parseInstant } from '../../../functions/domain/time.ts';
import type { Signed } from '../../kit/mint/index.ts';
import { ASKED, type Documents, JUDGED_AT } from './documents.ts';

/** A credential as a parsed document, as libraries take it, and as the bytes that arrived. */
export interface Arrived {
  readonly document: Signed;
  readonly bytes: Uint8Array;
}

/** Who verifies: both ways to be asked. Each throws when something genuine is not found genuine. */
export interface Case {
  readonly credential: (credential: Arrived) => Promise<void>;
  readonly presentation: (documents: Documents) => Promise<void>;
}

const Verified = z.object({ verified: z.literal(true) });

/** `@digitalbazaar/vc` as its README has it: contexts in a map, each did:key resolved when it is asked for. */
const plainLibrary = (): Case => {
  const contexts = pinnedContexts();
  const didKey = driver();
  didKey.use({ multibaseMultikeyHeader: 'z6Mk', fromMultibase: from });
  const options = {
    suite: [new DataIntegrityProof({ cryptosuite })],
    checkStatus: async () => ({ verified: true }),
    maxClockSkew: 300,
    documentLoader: async (url: string) => {
      const document = contexts.get(url) ?? (await didKey.get({ url }));
      return { contextUrl: null, documentUrl: url, document };
    },
  };
  return {
    async credential({ document: credential }) {
      Verified.parse(await vc.verifyCredential({ ...options, credential }));
    },
    async presentation({ presentation }) {
      Verified.parse(await vc.verify({ ...options, ...ASKED, presentation }));
    },
  };
};

/** The library of the Digital Credentials Consortium with its own loader, which holds the contexts too. */
const digitalCredentials = (): Case => {
  // To verify takes no signer, which our declaration of the class asks for.
  const suite: object = Reflect.construct(Ed25519Signature2020, []);
  const options = { suite, documentLoader: securityLoader().build() };
  return {
    async credential({ document: credential }) {
      Verified.parse(await peerVc.verifyCredential({ ...options, credential }));
    },
    async presentation({ presentation }) {
      Verified.parse(await peerVc.verify({ ...options, ...ASKED, presentation }));
    },
  };
};

const ours = (canonize: 'quick' | 'plain'): Case => {
  const verifier = createVerifier({ canonize });
  const at = parseInstant(JUDGED_AT);
  if (at === undefined) throw new Error(`not an instant: ${JUDGED_AT}`);
  const allValid = (reports: readonly CredentialReport[]): void => {
    const other = reports.find((report) => report.verdict !== 'valid');
    if (other !== undefined) throw new Error(JSON.stringify(other));
  };
  return {
    async credential({ bytes }) {
      const result = await verifier.verifyDocument(bytes, at);
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      allValid(result.value);
    },
    async presentation({ presentation }) {
      const result = await verifier.verifyPresentation(presentation, ASKED, at);
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      allValid(result.value);
    },
  };
};

/** The limit: one signature over 64 bytes for each credential, and one for the presentation. */
const rawSignature = (): Case => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const data = randomBytes(64);
  const signature = sign(null, data, privateKey);
  const once = (): void => {
    if (!verify(null, data, publicKey, signature)) throw new Error('not genuine');
  };
  return {
    async credential() {
      once();
    },
    async presentation({ credentials }) {
      once();
      credentials.forEach(once);
    },
  };
};

export const CASES = {
  '@digitalbazaar/vc, default': { suite: 'eddsa-rdfc-2022', create: plainLibrary },
  '@digitalcredentials/vc, Ed25519Signature2020': {
    suite: 'Ed25519Signature2020',
    create: digitalCredentials,
  },
  'our verifier, plain jsonld': { suite: 'eddsa-rdfc-2022', create: () => ours('plain') },
  'our verifier': { suite: 'eddsa-rdfc-2022', create: () => ours('quick') },
  'our verifier, Ed25519Signature2020': { suite: 'Ed25519Signature2020', create: () => ours('quick') },
  'node:crypto Ed25519, the limit': { suite: 'eddsa-rdfc-2022', create: rawSignature },
} as const satisfies Record<string, { suite: string; create: () => Case }>;

export type CaseName = keyof typeof CASES;
export const isCaseName = (name: string | undefined): name is CaseName =>
  name !== undefined && Object.hasOwn(CASES, name);
