import type { CredentialReport } from '../../functions/domain/credential/checks.ts';
import { explainCheck, type Reason } from '../../functions/domain/credential/reasons.ts';
import type { Match, MatchState } from '../../functions/domain/evaluate/evaluation.ts';
import type { Voice } from '../language/voice.ts';

/** The groups of a result, in the order in which they are shown. */
export const GROUPS = ['qualify', 'one-step-away', 'cannot-tell', 'not-yet'] as const;
export type Group = (typeof GROUPS)[number];

export const groupOf = (state: MatchState): Group =>
  state === 'meets' || state === 'meets-with-preferred' ? 'qualify' : state;

/** How many cards of each group stand on the first page; the rest is one link away. */
export const FIRST: Readonly<Record<Group, number>> = {
  qualify: 6,
  'one-step-away': 4,
  'cannot-tell': 3,
  'not-yet': 0,
};

/** Matches by group, each in the order that the learner was given. */
export const grouped = (matches: readonly Match[]): Readonly<Record<Group, readonly Match[]>> => {
  const groups: Record<Group, Match[]> = {
    qualify: [],
    'one-step-away': [],
    'cannot-tell': [],
    'not-yet': [],
  };
  for (const match of matches) groups[groupOf(match.evaluation.state)].push(match);
  return groups;
};

/** The headline: what counts now, and what one step would open. */
export const headline = (
  credentials: readonly CredentialReport[],
  groups: Readonly<Record<Group, readonly Match[]>>,
  { say }: Voice,
): string => {
  const now = groups.qualify.length;
  const step = groups['one-step-away'].length;
  if (credentials.every(({ verdict }) => verdict === 'invalid')) return say('result.noneUsable');
  const single = credentials.length === 1;
  if (now === 0) {
    if (step > 0) return say('result.stepOnly', { count: step });
    // Jobs do ask for it: what is not known is whether it counts.
    if (groups['cannot-tell'].length > 0) return say('result.cannot-tell');
    return say(single ? 'result.noneYetOne' : 'result.noneYetMany');
  }
  const counts = say(single ? 'result.countsOne' : 'result.countsMany', { count: now });
  return step === 0 ? counts : `${counts} ${say('result.step', { count: step })}`;
};

export interface ShownCredential {
  readonly id: string;
  readonly name: string;
  readonly signer: string | undefined;
  readonly state: (typeof STATES)[keyof typeof STATES];
  /** Said on the block where it is not simply accepted. */
  readonly note: string | undefined;
  /** What kept it from being accepted, with what to do; empty when it was. */
  readonly troubles: readonly Reason[];
  readonly checks: readonly (Reason & { readonly outcome: 'pass' | 'fail' | 'warn' | 'not-checked' })[];
}

/** Says only what another check says the cause of, so it is told when nothing else is. */
const CONSEQUENCE = 'proof.key-missing';

const STATES = { valid: 'held', indeterminate: 'unknown', invalid: 'refused' } as const;

/** A credential as a page shows it: its block, and every check in words. */
export const showCredential = (report: CredentialReport, voice: Voice): ShownCredential => {
  const checks = report.checks.map((check) => ({
    ...explainCheck(check, { language: voice.locale, issuerName: report.issuerName }),
    outcome: check.outcome,
    isConsequence: check.code === CONSEQUENCE,
  }));
  const deciding = report.verdict === 'invalid' ? 'fail' : 'not-checked';
  const note = { valid: undefined, indeterminate: 'unknown', invalid: 'refused' } as const;
  const noted = note[report.verdict];
  const decided = checks.filter(({ outcome }) => outcome === deciding);
  const told = decided.find(({ isConsequence }) => !isConsequence) ?? decided[0];
  return {
    id: report.credential,
    name: report.name === '' ? voice.say('result.unnamed') : report.name,
    signer: report.issuerName ?? report.issuer,
    state: STATES[report.verdict],
    note: noted === undefined ? undefined : voice.say(`result.${noted}`),
    troubles: report.verdict === 'valid' || told === undefined ? [] : [told],
    checks,
  };
};
