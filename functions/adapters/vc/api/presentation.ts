import { MAX_CREDENTIALS } from '../../../contract/session.ts';
import type { PresentationReason, PresentationRefusal } from '../../../domain/credential/refusals.ts';
import type { ExpectedProof } from '../../../services/ports/vc-api-verifier.ts';
import type { Work } from '../checks/work.ts';
import { isPresentation, itemOf } from '../document/items.ts';
import { craftedPart, isJsonObject, type JsonObject, listOf } from '../document/shape.ts';
import { weigh } from '../document/weight.ts';
import { readId } from '../facts.ts';
import { controllerOf } from '../keys/resolver.ts';
import { holderProblem, proofOf, signatureProblem } from '../presentation.ts';
import { brokenPresentationRule } from '../structure/presentation-rules.ts';
import { wrongPurpose } from './expected-proof.ts';

const invalid = (reason: PresentationReason): PresentationRefusal => ({
  kind: 'presentation-invalid',
  reason,
});

/** Size, number and shape, before anything is spent on a signature. */
const formProblem = (presentation: JsonObject, work: Work): PresentationRefusal | undefined => {
  if (!isPresentation(presentation)) {
    const item = itemOf(presentation);
    return item.kind === 'unread' && (item.found === 'jwt' || item.found === 'sd-jwt')
      ? { kind: 'document-unreadable', found: item.found }
      : invalid('not-a-presentation');
  }
  const found = listOf(presentation['verifiableCredential']).length;
  if (found > MAX_CREDENTIALS) return { kind: 'too-many-credentials', found, most: MAX_CREDENTIALS };
  const weighing = weigh(presentation, work.limits.document).kind;
  if (weighing === 'too-deep') return { kind: 'document-too-deep' };
  if (weighing === 'too-large') return invalid('too-complex');
  if (work.readContexts(presentation['@context']).kind !== 'known') return invalid('context-unknown');
  const { verifiableCredential: _, ...envelope } = presentation;
  const isPlain = craftedPart(envelope, work.readContexts) === undefined;
  return isPlain && brokenPresentationRule(presentation) === undefined
    ? undefined
    : invalid('not-a-presentation');
};

/** The presentation's own proof: its challenge and domain, its holder where it names one, its mathematics. */
const proofProblem = async (
  presentation: JsonObject,
  expected: ExpectedProof,
  work: Work,
): Promise<PresentationReason | undefined> => {
  const read = proofOf(presentation);
  if (!read.ok) return read.error;
  const proof = read.value;
  const wrong = wrongPurpose(proof, expected);
  if (wrong !== undefined) return wrong;
  const { challenge, verificationMethod, expires } = proof;
  // Without a challenge anybody could present it again.
  if (typeof challenge !== 'string' || typeof verificationMethod !== 'string') return 'bad-proof';
  if (proof['proofPurpose'] !== 'authentication' || typeof proof['proofValue'] !== 'string')
    return 'bad-proof';
  if (typeof expires === 'string' && Date.parse(expires) < Date.parse(work.at)) return 'bad-proof';
  const holder = 'holder' in presentation ? readId(presentation['holder']) : controllerOf(verificationMethod);
  if (holder === undefined) return 'not-the-holder';
  return (
    (await holderProblem(proof, holder, work)) ??
    (await signatureProblem(presentation, { challenge, domain: expected.domain }, work))
  );
};

/** Why a presentation is refused as a whole, or nothing. */
export const presentationProblem = async (
  value: unknown,
  expected: ExpectedProof & { readonly proof: 'required' | 'optional' },
  work: Work,
): Promise<PresentationRefusal | undefined> => {
  if (!isJsonObject(value)) return invalid('not-a-presentation');
  try {
    const problem = formProblem(value, work);
    if (problem !== undefined) return problem;
    const asked = expected.challenge !== undefined || expected.domain !== undefined;
    if (expected.proof === 'optional' && !asked && !('proof' in value)) return undefined;
    const reason = await proofProblem(value, expected, work);
    return reason === undefined ? undefined : invalid(reason);
  } catch {
    // A library that falls over a presentation has not said that it is good.
    return invalid('bad-proof');
  }
};
