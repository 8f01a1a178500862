/**
 * What can be wrong with a requirement. Codes are stable and public; their sentences live in the message catalog.
 * An `error` keeps a rule from being published; a `warning` is for its author to think about.
 */
export const REQUIREMENT_PROBLEMS = {
  'rule-too-deep': 'error',
  'rule-too-large': 'error',
  'group-empty': 'error',
  'count-out-of-range': 'error',
  'leaf-empty': 'error',
  'signer-unnamed': 'error',
  'list-empty': 'error',
  'age-out-of-range': 'error',
  'always-met': 'error',
  'achievement-unknown': 'error',
  'level-unknown': 'error',
  'trust-unknown': 'warning',
  'type-contradicts': 'warning',
  'assessment-contradicts': 'warning',
  'nothing-meets': 'warning',
  'achievement-withdrawn': 'warning',
  'signer-missing': 'warning',
  'age-shorter-than-course': 'warning',
  duplicate: 'warning',
  redundant: 'warning',
  'preferred-repeats-required': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

export type RequirementProblemCode = keyof typeof REQUIREMENT_PROBLEMS;

/** One thing wrong with a requirement, at the JSON pointer of the part that has it. */
export interface RequirementProblem {
  readonly code: RequirementProblemCode;
  readonly severity: 'error' | 'warning';
  readonly pointer: string;
  /** Values for the sentence: a name, a level, a limit. */
  readonly detail?: Readonly<Record<string, string>> | undefined;
}

/** Makes a problem; its severity follows from its code. */
export const problem = (
  code: RequirementProblemCode,
  pointer: string,
  detail?: Readonly<Record<string, string>>,
): RequirementProblem => ({ code, severity: REQUIREMENT_PROBLEMS[code], pointer, detail });
