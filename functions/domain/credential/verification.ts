import type { Check, CheckName } from './checks.ts';
import type { CheckCode } from './codes.ts';
import type { PresentationRefusal } from './refusals.ts';

const DATA_MODEL = 'https://www.w3.org/TR/vc-data-model#';
const SECURITY = 'https://w3id.org/security#';
const STATUS_LIST = 'https://www.w3.org/ns/credentials/status-list#';

/** The problem types that the specifications name, and what each begins with (VCDM 2.0 section 7.2 and kin). */
export const PROBLEM_TYPES = {
  PARSING_ERROR: DATA_MODEL,
  CRYPTOGRAPHIC_SECURITY_ERROR: DATA_MODEL,
  MALFORMED_VALUE_ERROR: DATA_MODEL,
  RANGE_ERROR: DATA_MODEL,
  PROOF_VERIFICATION_ERROR: SECURITY,
  INVALID_CHALLENGE_ERROR: SECURITY,
  INVALID_DOMAIN_ERROR: SECURITY,
  DATA_LOSS_DETECTION_ERROR: SECURITY,
  INVALID_VERIFICATION_METHOD: SECURITY,
  INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD: SECURITY,
  INVALID_CONTROLLED_IDENTIFIER_DOCUMENT: SECURITY,
  STATUS_RETRIEVAL_ERROR: STATUS_LIST,
  STATUS_VERIFICATION_ERROR: STATUS_LIST,
  UNKNOWN_OPTION_PROVIDED: 'https://www.w3.org/TR/vcalm#',
} as const;
export type ProblemType = keyof typeof PROBLEM_TYPES;

/** The type of what a whole check is about, where none of its codes has one of its own. */
const BY_CHECK: Readonly<Record<CheckName, ProblemType>> = {
  structure: 'MALFORMED_VALUE_ERROR',
  context: 'MALFORMED_VALUE_ERROR',
  proof: 'PROOF_VERIFICATION_ERROR',
  'issuer-key': 'INVALID_VERIFICATION_METHOD',
  validity: 'RANGE_ERROR',
  status: 'STATUS_VERIFICATION_ERROR',
  holder: 'CRYPTOGRAPHIC_SECURITY_ERROR',
  schema: 'MALFORMED_VALUE_ERROR',
  'issuer-trust': 'CRYPTOGRAPHIC_SECURITY_ERROR',
};

const BY_CODE: Partial<Readonly<Record<CheckCode, ProblemType>>> = {
  'structure.format-not-read': 'PARSING_ERROR',
  'structure.too-large': 'RANGE_ERROR',
  'context.unknown': 'PARSING_ERROR',
  'proof.missing': 'PARSING_ERROR',
  'proof.changed': 'CRYPTOGRAPHIC_SECURITY_ERROR',
  'proof.unsigned-content': 'DATA_LOSS_DETECTION_ERROR',
  'issuer-key.someone-else': 'CRYPTOGRAPHIC_SECURITY_ERROR',
  'issuer-key.not-for-this': 'INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD',
  'issuer-key.unreachable': 'INVALID_CONTROLLED_IDENTIFIER_DOCUMENT',
  'validity.unreadable-date': 'MALFORMED_VALUE_ERROR',
  'status.unreachable': 'STATUS_RETRIEVAL_ERROR',
};

/** The specified type of the problem that a check found. */
export const typeOfCheck = (check: Check): ProblemType => {
  const code = Object.entries(BY_CODE).find(([one]) => one === check.code);
  return code?.[1] ?? BY_CHECK[check.check];
};

/** The specified type of why a whole presentation was refused. */
export const typeOfRefusal = (refusal: PresentationRefusal): ProblemType => {
  if (refusal.kind === 'too-many-credentials' || refusal.kind === 'document-too-deep') return 'RANGE_ERROR';
  if (refusal.kind !== 'presentation-invalid') return 'PARSING_ERROR';
  switch (refusal.reason) {
    case 'wrong-challenge':
      return 'INVALID_CHALLENGE_ERROR';
    case 'wrong-domain':
      return 'INVALID_DOMAIN_ERROR';
    case 'no-proof':
      return 'PARSING_ERROR';
    case 'not-the-holder':
      return 'CRYPTOGRAPHIC_SECURITY_ERROR';
    case 'key-unknown':
      return 'INVALID_VERIFICATION_METHOD';
    case 'bad-proof':
      return 'PROOF_VERIFICATION_ERROR';
    case 'too-complex':
      return 'RANGE_ERROR';
    default:
      return 'MALFORMED_VALUE_ERROR';
  }
};

/** How much a finding weighs in a verdict for somebody else. */
export type Weight = 'error' | 'warning' | 'none';

/**
 * What a check means for `verified`. Whose credential it is and whom a rule trusts are the caller's to decide; a
 * check that was not come to has its cause elsewhere. A check that could not be made counts as an error unless
 * the caller asked for others by name: a revoked credential is revoked either way.
 */
export const weightOf = (check: Check, asked: readonly string[] | undefined): Weight => {
  if (check.check === 'holder' || check.check === 'issuer-trust') return 'none';
  if (check.outcome === 'pass' || check.code.endsWith('.not-reached')) return 'none';
  if (check.outcome === 'warn') return check.check === 'structure' ? 'none' : 'warning';
  if (check.outcome === 'fail' || asked === undefined) return 'error';
  return check.check === 'status' && !asked.includes('credentialStatus') ? 'warning' : 'error';
};
