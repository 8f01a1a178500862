import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import type { JsonObject } from '../document/shape.ts';
import { ChainedProof } from './chained-proof.ts';

/** One kind of proof that can be checked here. */
interface SuiteKind {
  readonly reads: (proof: JsonObject) => boolean;
  /** A suite for one document: it keeps the document's hash, so it is never shared. */
  readonly create: (signal: AbortSignal) => object;
}

/**
 * Canonicalization of a graph made of look-alike blank nodes can take longer than the universe has; the work is
 * held to the number of such nodes, and to the deadline.
 */
const bounds = (signal: AbortSignal) => ({ maxWorkFactor: 1, signal });

const dataIntegrity = (cryptosuite: typeof eddsaRdfc2022 | typeof ecdsaRdfc2019): SuiteKind => ({
  reads: (proof) => proof['type'] === 'DataIntegrityProof' && proof['cryptosuite'] === cryptosuite.name,
  create: (signal) =>
    new ChainedProof({
      cryptosuite: {
        ...cryptosuite,
        canonize: (input: unknown, options: object) =>
          cryptosuite.canonize(input, { ...options, ...bounds(signal) }),
      },
    }),
});

const KINDS: readonly SuiteKind[] = [
  dataIntegrity(eddsaRdfc2022),
  dataIntegrity(ecdsaRdfc2019),
  {
    reads: (proof) => proof['type'] === 'Ed25519Signature2020',
    create: (signal) => new Ed25519Signature2020({ canonizeOptions: bounds(signal) }),
  },
];

/** Whether a proof is of a kind that can be checked here. */
export const isReadableProof = (proof: JsonObject): boolean => KINDS.some((kind) => kind.reads(proof));

/** Suites for one document. */
export const createSuites = (signal: AbortSignal): readonly object[] =>
  KINDS.map((kind) => kind.create(signal));

/** What a proof calls itself, for a sentence; short, since a stranger wrote it. */
export const kindOfProof = (proof: JsonObject): string => {
  const name = proof['cryptosuite'] ?? proof['type'];
  return typeof name === 'string' ? name.slice(0, 60) : '';
};
