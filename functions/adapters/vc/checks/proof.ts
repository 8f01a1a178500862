import { verifyCredential } from '@digitalbazaar/vc';
import type { Check } from '../../../domain/credential/checks.ts';
import { answer } from '../../../domain/credential/codes.ts';
import { readCredentialDate } from '../../../domain/credential/dates.ts';
import type { Instant } from '../../../domain/time.ts';
import { isJsonObject, type JsonObject, listOf } from '../document/shape.ts';
import { createLoader } from '../keys/loader.ts';
import { controllerOf } from '../keys/resolver.ts';
import { bindingOf, type KeyBinding } from './issuer-key.ts';
import { type ProofTrouble, readLibraryResult } from './library-result.ts';
import { createSuites, isReadableProof, kindOfProof } from './suites.ts';
import type { Work } from './work.ts';

/** The two checks that the proofs of a credential answer. */
export interface ProofAnswers {
  readonly proof: Check;
  readonly issuerKey: Check;
  /** The library would not even look: the document is not what the data model asks for. */
  readonly structure?: Check;
}

const notReached = answer('issuer-key.not-reached');

const TROUBLE = {
  changed: 'proof.changed',
  'unsigned-content': 'proof.unsigned-content',
  'too-complex': 'proof.too-complex',
  'out-of-time': 'proof.out-of-time',
  malformed: 'proof.malformed',
} as const satisfies Record<ProofTrouble, string>;

/** What is wrong with a proof before any mathematics. The libraries read none of these dates. */
const flawOf = (proof: JsonObject, at: Instant): Check | undefined => {
  if (proof['proofPurpose'] !== 'assertionMethod') return answer('proof.wrong-purpose');
  const method = proof['verificationMethod'];
  if (typeof method !== 'string' || controllerOf(method) === undefined) return answer('proof.malformed');
  if (typeof proof['proofValue'] !== 'string') return answer('proof.malformed');
  if (!('expires' in proof)) return undefined;
  const expires = readCredentialDate(proof['expires']);
  return expires !== undefined && at <= expires ? undefined : answer('proof.expired');
};

const ISSUER_KEY = {
  belongs: 'issuer-key.belongs',
  'someone-else': 'issuer-key.someone-else',
  'not-for-this': 'issuer-key.not-for-this',
  unreadable: 'issuer-key.unreadable',
  'method-unknown': 'issuer-key.method-unknown',
  unreachable: 'issuer-key.unreachable',
} as const satisfies Record<KeyBinding['kind'], string>;

const issuerKeyAnswer = (bindings: readonly KeyBinding[]): Check => {
  // One of several signers being the issuer is enough; the others are witnesses.
  const telling = bindings.find((binding) => binding.kind === 'belongs') ?? bindings[0];
  if (telling === undefined) return notReached;
  return answer(
    ISSUER_KEY[telling.kind],
    telling.kind === 'method-unknown' ? { method: telling.method.slice(0, 60) } : undefined,
  );
};

const hasKey = (binding: KeyBinding): boolean =>
  binding.kind === 'belongs' || binding.kind === 'someone-else' || binding.kind === 'not-for-this';

/**
 * Checks every proof that can be read: each one's mathematics must hold, and one must be by the issuer's own key.
 * `credential` has a plain shape and a known context already.
 */
export const checkProofs = async (
  credential: JsonObject,
  issuer: string,
  work: Work,
): Promise<ProofAnswers> => {
  const proofs = listOf(credential['proof']);
  const only = (proof: Check): ProofAnswers => ({ proof, issuerKey: notReached });
  if (proofs.length === 0) return only(answer('proof.missing'));
  if (proofs.length > work.limits.proofs) return only(answer('proof.too-many'));
  const objects = proofs.filter(isJsonObject);
  if (objects.length < proofs.length) return only(answer('proof.malformed'));
  const readable = objects.filter(isReadableProof);
  const [first] = readable;
  if (first === undefined) return only(answer('proof.kind-unknown', { kind: kindOfProof(objects[0] ?? {}) }));

  for (const proof of readable) {
    const flaw = flawOf(proof, work.at);
    if (flaw !== undefined) return only(flaw);
  }
  const bindings = await Promise.all(readable.map((proof) => bindingOf(proof, issuer, work.keys)));
  const issuerKey = issuerKeyAnswer(bindings);
  if (!bindings.every(hasKey)) return { proof: answer('proof.key-missing'), issuerKey };
  if (work.isLate()) return { proof: answer('proof.out-of-time'), issuerKey };

  // No `controller` is passed: the library would take it for the issuer's word as well. Dates and status are
  // decided by our own checks, so the library is told to find nothing there.
  const reading = readLibraryResult(
    await verifyCredential({
      credential: { ...credential, proof: readable },
      suite: createSuites(work),
      documentLoader: createLoader(work.contexts, work.keys),
      checkStatus: async () => ({ verified: true }),
      maxClockSkew: Number.POSITIVE_INFINITY,
    }),
  );
  if (reading.kind === 'document-refused')
    return { structure: answer('structure.not-standard'), proof: answer('proof.not-reached'), issuerKey };
  const failed = reading.outcomes.find((outcome) => !outcome.genuine);
  if (failed !== undefined) return { proof: answer(TROUBLE[failed.trouble ?? 'malformed']), issuerKey };
  if (reading.outcomes.length < readable.length) return { proof: answer('proof.malformed'), issuerKey };

  const agreed =
    issuerKey.outcome !== 'pass' || reading.outcomes.some((outcome) => outcome.genuine && outcome.purpose);
  return {
    proof: answer(readable.length < objects.length ? 'proof.genuine-with-unknown' : 'proof.genuine'),
    issuerKey: agreed ? issuerKey : answer('issuer-key.someone-else'),
  };
};
