import type { Check, CredentialReport } from '../../functions/domain/credential/checks.ts';
import { explainCheck, type Reason } from '../../functions/domain/credential/reasons.ts';
import type { Voice } from '../language/voice.ts';

/** How an answer is shown: what is wrong is kept apart from what could not be found out. */
export const ANSWER_KINDS = ['wrong', 'untold', 'noted', 'fine', 'skipped'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export interface Answer extends Reason, Pick<Check, 'check' | 'outcome' | 'code'> {
  readonly kind: AnswerKind;
}

const KINDS = { pass: 'fine', warn: 'noted', fail: 'wrong', 'not-checked': 'untold' } as const;

/**
 * A question that was never asked, because an earlier answer made it pointless, is no finding of its own. One that
 * each rule answers for itself is not yet in order.
 */
const kindOf = ({ code, outcome }: Check): AnswerKind => {
  if (code.endsWith('.not-reached')) return 'skipped';
  return code === 'issuer-trust.decided-by-each-rule' ? 'noted' : KINDS[outcome];
};

/** Every check of a credential as an answer in words, in the order of the checks. */
export const answersOf = (report: CredentialReport, voice: Voice): readonly Answer[] =>
  report.checks.map((check) => ({
    ...explainCheck(check, { language: voice.locale, issuerName: report.issuerName }),
    check: check.check,
    outcome: check.outcome,
    code: check.code,
    kind: kindOf(check),
  }));

/** The credential that the address names; else the first that something is the matter with; else the first. */
export const chosenReport = (
  reports: readonly CredentialReport[],
  id: string | null,
): CredentialReport | undefined =>
  reports.find(({ credential }) => credential === id) ??
  reports.find(({ verdict }) => verdict !== 'valid') ??
  reports[0];
