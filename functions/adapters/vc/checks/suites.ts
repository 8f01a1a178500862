import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import type { Quicken } from '../canonize/canonize.ts';
import type { JsonObject } from '../document/shape.ts';
import { createEd25519Verifier } from '../keys/ed25519-verifier.ts';
import { ChainedProof } from './chained-proof.ts';
import { QuickEd25519Signature2020 } from './quick-ed25519-signature-2020.ts';
import type { Work } from './work.ts';

/** One kind of proof that can be checked here. */
interface SuiteKind {
  readonly reads: (proof: JsonObject) => boolean;
  /** A suite for one document: it keeps the document's hash, so it is never shared. */
  readonly create: (signal: AbortSignal, quicken: Quicken) => object;
}

/**
 * Canonicalization of a graph made of look-alike blank nodes can take longer than the universe has; the work is
 * held to the number of such nodes, and to the deadline.
 */
const bounds = (signal: AbortSignal) => ({ maxWorkFactor: 1, signal });

const dataIntegrity = (cryptosuite: typeof eddsaRdfc2022 | typeof ecdsaRdfc2019): SuiteKind => ({
  reads: (proof) => proof['type'] === 'DataIntegrityProof' && proof['cryptosuite'] === cryptosuite.name,
  create: (signal, quicken) =>
    new ChainedProof({
      cryptosuite: {
        ...cryptosuite,
        canonize: quicken((input, options) => cryptosuite.canonize(input, { ...options, ...bounds(signal) })),
      },
    }),
});

const KINDS: readonly SuiteKind[] = [
  dataIntegrity({ ...eddsaRdfc2022, createVerifier: createEd25519Verifier }),
  dataIntegrity(ecdsaRdfc2019),
  {
    reads: (proof) => proof['type'] === 'Ed25519Signature2020',
    create: (signal, quicken) => new QuickEd25519Signature2020(quicken, bounds(signal)),
  },
];

/** Whether a proof is of a kind that can be checked here. */
export const isReadableProof = (proof: JsonObject): boolean => KINDS.some((kind) => kind.reads(proof));

/** Suites for one document. */
export const createSuites = ({ signal, quicken }: Pick<Work, 'signal' | 'quicken'>): readonly object[] =>
  KINDS.map((kind) => kind.create(signal, quicken));

/** What a proof calls itself, for a sentence; short, since a stranger wrote it. */
export const kindOfProof = (proof: JsonObject): string => {
  const name = proof['cryptosuite'] ?? proof['type'];
  return typeof name === 'string' ? name.slice(0, 60) : '';
};
