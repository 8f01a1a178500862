import type { z } from '@hono/zod-openapi';
import type {
  CredentialResultView,
  PresentationResultView,
  VerificationProblemView,
} from '../../contract/verification.ts';
import type { Check, CheckName } from '../../domain/credential/checks.ts';
import { explainCheck, explainRefusal, refusalCode } from '../../domain/credential/reasons.ts';
import { PROBLEM_TYPES, type ProblemType } from '../../domain/credential/verification.ts';
import type { Language } from '../../domain/language.ts';
import type {
  CredentialVerification,
  PresentationVerification,
  VerificationProblem,
  VerificationRequest,
} from '../../services/vc-api/verify.ts';

type ProblemView = z.infer<typeof VerificationProblemView>;
type CredentialView = z.infer<typeof CredentialResultView>;
type PresentationView = z.infer<typeof PresentationResultView>;

/** What the caller wants to get back, and in which language. */
export interface Wanted extends VerificationRequest {
  readonly language: Language;
  readonly returnProblemDetails?: boolean | undefined;
  readonly returnResults?: boolean | undefined;
}

/** A problem of one of the specified types. */
export const problemView = (
  type: ProblemType,
  said: Pick<ProblemView, 'detail' | 'code' | 'level'> & Partial<ProblemView>,
): ProblemView => ({ type: `${PROBLEM_TYPES[type]}${type}`, title: type, ...said });

const describe = (problem: VerificationProblem, language: Language): ProblemView => {
  const common = { level: problem.weight };
  if ('refusal' in problem) {
    const { reason } = explainRefusal(problem.refusal, { language });
    return problemView(problem.type, { ...common, detail: reason, code: refusalCode(problem.refusal) });
  }
  const { check } = problem;
  const { property, rule } = check.detail ?? {};
  return problemView(problem.type, {
    ...common,
    detail: explainCheck(check, { language }).reason,
    code: check.code,
    ...(property === undefined ? {} : { property }),
    ...(rule === undefined ? {} : { rule }),
  });
};

const problemDetails = (problems: readonly VerificationProblem[], wanted: Wanted) => {
  if (wanted.returnProblemDetails === false) return {};
  const told = problems.filter(({ weight }) => weight === 'error' || wanted.returnProblemDetails === true);
  return { problemDetails: told.map((problem) => describe(problem, wanted.language)) };
};

const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const passed = (checks: readonly Check[], name: CheckName): boolean =>
  checks.some(({ check, outcome }) => check === name && (outcome === 'pass' || outcome === 'warn'));

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;

const credentialResults = (credential: unknown, { checks }: CredentialVerification) => {
  const each = (name: string, verified: boolean) =>
    listOf(member(credential, name)).map((input) => ({ verified, input }));
  const dated = (name: 'validFrom' | 'validUntil', against: string) => {
    const input = member(credential, name);
    const validity = checks.find(({ check }) => check === 'validity');
    const held = validity?.outcome === 'pass' || validity?.code === against;
    return input === undefined ? {} : { [name]: { verified: held, input } };
  };
  return {
    ...dated('validFrom', 'validity.expired'),
    ...dated('validUntil', 'validity.not-yet'),
    credentialSchema: each('credentialSchema', false),
    credentialStatus: each('credentialStatus', passed(checks, 'status')),
    proof: each('proof', passed(checks, 'proof') && passed(checks, 'issuer-key')),
  };
};

/** The answer about a credential (VCALM 1.0, VerificationResult). */
export const credentialView = (
  credential: unknown,
  found: CredentialVerification,
  wanted: Wanted & { readonly returnCredential?: boolean | undefined },
): CredentialView => ({
  verified: found.verified,
  ...problemDetails(found.problems, wanted),
  ...(wanted.returnCredential === true ? { credential } : {}),
  ...(wanted.returnResults === true ? { results: credentialResults(credential, found) } : {}),
});

const presentationResults = (
  presentation: unknown,
  { problems, credentials }: PresentationVerification,
  wanted: Wanted,
): NonNullable<PresentationView['results']> => {
  const verified = problems.length === 0;
  const { challenge, domain } = wanted;
  const holder = member(presentation, 'holder');
  const shown = listOf(member(presentation, 'verifiableCredential'));
  return {
    presentation: {
      ...(challenge === undefined ? {} : { challenge: { verified, input: challenge } }),
      ...(domain === undefined ? {} : { domain: { verified, input: domain } }),
      ...(holder === undefined ? {} : { holder: { verified, input: holder } }),
      proof: listOf(member(presentation, 'proof')).map((input) => ({ verified, input })),
    },
    credentials: credentials.map((found, index) => credentialView(shown[index], found, wanted)),
  };
};

/** The answer about a presentation: its own problems, and those of its credentials, so that a false is explained. */
export const presentationView = (
  presentation: unknown,
  found: PresentationVerification,
  wanted: Wanted & { readonly returnPresentation?: boolean | undefined },
): PresentationView => ({
  verified: found.verified,
  ...problemDetails([...found.problems, ...found.credentials.flatMap(({ problems }) => problems)], wanted),
  ...(wanted.returnPresentation === true ? { verifiablePresentation: presentation } : {}),
  ...(wanted.returnResults === true ? { results: presentationResults(presentation, found, wanted) } : {}),
});
