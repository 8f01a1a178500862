import type { Check } from '../../domain/credential/checks.ts';
import type { PresentationRefusal } from '../../domain/credential/refusals.ts';
import {
  type ProblemType,
  typeOfCheck,
  typeOfRefusal,
  weightOf,
} from '../../domain/credential/verification.ts';
import type { Clock } from '../ports/ambient.ts';
import type { CredentialFindings, ExpectedProof, VcApiVerifier } from '../ports/vc-api-verifier.ts';

export interface VcApiDependencies {
  readonly verifier: VcApiVerifier;
  readonly clock: Clock;
}

/** What a caller asks of a verification beside the document. */
export interface VerificationRequest extends ExpectedProof {
  /** The checks asked for by name; without a list all are. */
  readonly checks?: readonly string[] | undefined;
}

/** Something to tell the caller: what it is about, and whether `verified` is false for it. */
export type VerificationProblem = {
  readonly type: ProblemType;
  readonly weight: 'error' | 'warning';
} & ({ readonly check: Check } | { readonly refusal: PresentationRefusal });

export interface CredentialVerification {
  readonly verified: boolean;
  readonly problems: readonly VerificationProblem[];
  readonly checks: readonly Check[];
}

export interface PresentationVerification {
  readonly verified: boolean;
  /** Of the presentation itself. */
  readonly problems: readonly VerificationProblem[];
  readonly credentials: readonly CredentialVerification[];
}

const refused = (refusal: PresentationRefusal | undefined): readonly VerificationProblem[] =>
  refusal === undefined ? [] : [{ type: typeOfRefusal(refusal), weight: 'error', refusal }];

const isError = ({ weight }: VerificationProblem): boolean => weight === 'error';

/** Whether a signature held and its key was the issuer's: without both there is nothing to be verified. */
const isProven = (checks: readonly Check[]): boolean =>
  (['proof', 'issuer-key'] as const).every((name) =>
    checks.some(({ check, outcome }) => check === name && (outcome === 'pass' || outcome === 'warn')),
  );

const judge = (
  { checks, refusal }: CredentialFindings,
  asked: VerificationRequest['checks'],
): CredentialVerification => {
  const found = checks.flatMap((check): VerificationProblem[] => {
    const weight = weightOf(check, asked);
    return weight === 'none' ? [] : [{ type: typeOfCheck(check), weight, check }];
  });
  const problems = [...found, ...refused(refusal)];
  return { verified: isProven(checks) && !problems.some(isError), problems, checks };
};

/** Verifies a credential for a caller; nothing of it is kept. */
export const verifyCredential = async (
  { verifier, clock }: VcApiDependencies,
  credential: unknown,
  request: VerificationRequest,
): Promise<CredentialVerification> =>
  judge(await verifier.checkCredential(credential, request, clock.now()), request.checks);

/**
 * Verifies a presentation and each of its credentials for a caller; one that is not verified takes the whole with it
 * (VCALM 1.0, "Verify Presentation").
 */
export const verifyPresentation = async (
  { verifier, clock }: VcApiDependencies,
  presentation: unknown,
  request: VerificationRequest & { readonly proof: 'required' | 'optional' },
): Promise<PresentationVerification> => {
  const { refusal, credentials } = await verifier.checkPresentation(presentation, request, clock.now());
  const problems = refused(refusal);
  const judged = credentials.map((findings) => judge(findings, request.checks));
  return {
    verified: problems.length === 0 && judged.every(({ verified }) => verified),
    problems,
    credentials: judged,
  };
};
