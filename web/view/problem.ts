import { describeFailure } from '../../functions/contract/session-failure.ts';
import { explainRefusal, type Reason } from '../../functions/domain/credential/reasons.ts';
import { FOUND } from '../../functions/domain/credential/refusals.ts';
import type { Voice } from '../language/voice.ts';

/** Problems of a document that are explained as in the answer of a session. */
const REFUSALS = [
  'document-empty',
  'body-not-json',
  'body-too-large',
  'document-too-deep',
  'too-many-credentials',
] as const;

/** Problems that are the page's own to explain. */
const PROBLEMS = [
  'document-unreadable',
  'content-type-unsupported',
  'field-unknown',
  'field-invalid',
  'session-expired',
  'presentation-used',
  'presentation-invalid',
  'cross-site',
  'too-many-requests',
  'dependency-down',
] as const;

/**
 * What a problem code in an address means and what to do.
 * @param found what the document turned out to be, where the address says so.
 */
export const explainProblem = (code: string, found: string | null, voice: Voice): Reason => {
  const refusal = REFUSALS.find((one) => one === code);
  if (refusal !== undefined) return describeFailure(refusal, voice.locale);
  const kind = FOUND.find((one) => one === found);
  if (code === 'document-unreadable' && kind !== undefined) {
    return explainRefusal({ kind: code, found: kind }, { language: voice.locale });
  }
  return { reason: voice.say(`problem.${PROBLEMS.find((one) => one === code) ?? 'other'}`) };
};
