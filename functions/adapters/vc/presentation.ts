import signatures from 'jsonld-signatures';
import { MAX_CREDENTIALS } from '../../contract/session.ts';
import { readCredentialDate } from '../../domain/credential/dates.ts';
import type { PresentationReason, PresentationRefusal } from '../../domain/credential/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { readLibraryResult } from './checks/library-result.ts';
import { createSuites, isReadableProof } from './checks/suites.ts';
import type { Work } from './checks/work.ts';
import { readContextList } from './contexts/lists.ts';
import { type Item, isPresentation, itemOf } from './document/items.ts';
import { craftedPart, isJsonObject, type JsonObject, listOf } from './document/shape.ts';
import { weigh } from './document/weight.ts';
import { readId } from './facts.ts';
import { createLoader } from './keys/loader.ts';
import { controllerOf } from './keys/resolver.ts';

export interface Expected {
  readonly challenge: string;
  readonly domain: string;
}

/** A presentation whose own proof holds: who holds it, and what is in it. */
export interface ReadPresentation {
  readonly holder: string;
  readonly items: readonly Item[];
}

const refuse = (reason: PresentationReason): Result<never, PresentationRefusal> =>
  fail({ kind: 'presentation-invalid', reason });

/** The one proof that a presentation is asked for, or why it is none. */
export const proofOf = (presentation: JsonObject): Result<JsonObject, PresentationReason> => {
  const proofs = listOf(presentation['proof']);
  const [proof] = proofs;
  if (!isJsonObject(proof)) return fail('no-proof');
  if (Object.keys(proof).length === 0) return fail('no-proof');
  return proofs.length > 1 || !isReadableProof(proof) ? fail('bad-proof') : ok(proof);
};

/** What the proof says it was made for; read before any mathematics, since it is cheap and tells more. */
const purposeProblem = (
  proof: JsonObject,
  expected: Expected,
  work: Work,
): PresentationReason | undefined => {
  if (proof['challenge'] !== expected.challenge) return 'wrong-challenge';
  const domains = listOf(proof['domain']);
  if (domains.length !== 1 || domains[0] !== expected.domain) return 'wrong-domain';
  if (proof['proofPurpose'] !== 'authentication' || typeof proof['proofValue'] !== 'string')
    return 'bad-proof';
  if (!('expires' in proof)) return undefined;
  const expires = readCredentialDate(proof['expires']);
  return expires !== undefined && work.at <= expires ? undefined : 'bad-proof';
};

/** Whether the key that made the proof is the holder's own, listed for authentication. */
export const holderProblem = async (
  proof: JsonObject,
  holder: string,
  work: Work,
): Promise<PresentationReason | undefined> => {
  const method = proof['verificationMethod'];
  const id = typeof method === 'string' ? controllerOf(method) : undefined;
  if (id === undefined) return 'bad-proof';
  if (id !== holder) return 'not-the-holder';
  const resolution = await work.keys.controller(id);
  if (resolution.kind !== 'found') return resolution.kind === 'unreadable' ? 'bad-proof' : 'key-unknown';
  const key = resolution.controller.verificationMethod.find((one) => one.id === method);
  if (key === undefined || !resolution.controller.authentication.includes(key.id)) return 'bad-proof';
  return key.controller === holder ? undefined : 'not-the-holder';
};

/** The presentation's own signature, by the library, with a purpose that knows our challenge and domain. */
export const signatureProblem = async (
  presentation: JsonObject,
  expected: { readonly challenge: string; readonly domain?: string | undefined },
  work: Work,
): Promise<PresentationReason | undefined> => {
  const { AuthenticationProofPurpose } = signatures.purposes;
  const reading = readLibraryResult(
    await signatures.verify(presentation, {
      suite: createSuites(work),
      purpose: new AuthenticationProofPurpose(expected),
      documentLoader: createLoader(work.contexts, work.keys),
    }),
  );
  if (reading.kind === 'document-refused') return 'bad-proof';
  const [outcome] = reading.outcomes;
  if (outcome?.genuine === true && outcome.purpose) return undefined;
  const slow = outcome?.trouble === 'too-complex' || outcome?.trouble === 'out-of-time';
  return slow ? 'too-complex' : 'bad-proof';
};

/** The parts of a presentation that are not credentials, in a shape that can be trusted to mean one thing. */
const shapeProblem = (presentation: JsonObject): PresentationRefusal | undefined => {
  const invalid = (reason: PresentationReason): PresentationRefusal => ({
    kind: 'presentation-invalid',
    reason,
  });
  if (readContextList(presentation['@context']).kind !== 'known') return invalid('context-unknown');
  const { verifiableCredential: _, ...envelope } = presentation;
  if (craftedPart(envelope) !== undefined) return invalid('bad-proof');
  return undefined;
};

/** The number of credentials, before anything is spent on any of them. */
const numberProblem = (presentation: JsonObject): PresentationRefusal | undefined => {
  if (!isPresentation(presentation)) return { kind: 'presentation-invalid', reason: 'not-a-presentation' };
  const found = listOf(presentation['verifiableCredential']).length;
  if (found === 0) return { kind: 'presentation-invalid', reason: 'no-credentials' };
  return found > MAX_CREDENTIALS ? { kind: 'too-many-credentials', found, most: MAX_CREDENTIALS } : undefined;
};

/** What the whole weighs, so that a presentation of many large credentials is turned away in time. */
const weightProblem = (presentation: JsonObject, work: Work): PresentationRefusal | undefined => {
  const { kind } = weigh(presentation, work.limits.document);
  if (kind === 'too-deep') return { kind: 'document-too-deep' };
  return kind === 'too-large' ? { kind: 'presentation-invalid', reason: 'too-complex' } : undefined;
};

/**
 * Reads a presentation and verifies its own proof before any of its credentials: size, number, shape, purpose,
 * holder, signature (VC Data Integrity 1.0 section 4.2).
 */
export const readPresentation = async (
  value: unknown,
  expected: Expected,
  work: Work,
): Promise<Result<ReadPresentation, PresentationRefusal>> => {
  if (!isJsonObject(value)) return refuse('not-a-presentation');
  try {
    const problem = numberProblem(value) ?? weightProblem(value, work) ?? shapeProblem(value);
    if (problem !== undefined) return fail(problem);
    const proof = proofOf(value);
    if (!proof.ok) return refuse(proof.error);
    const holder = readId(value['holder']);
    if (holder === undefined) return refuse('not-the-holder');
    const reason =
      purposeProblem(proof.value, expected, work) ??
      (await holderProblem(proof.value, holder, work)) ??
      (await signatureProblem(value, expected, work));
    if (reason !== undefined) return refuse(reason);
    return ok({ holder, items: listOf(value['verifiableCredential']).map(itemOf) });
  } catch {
    // A library that falls over a presentation has not said that it is good.
    return refuse('bad-proof');
  }
};
