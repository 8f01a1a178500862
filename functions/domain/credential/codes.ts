import { CHECK_NAMES, type Check, type CheckName, type CheckOutcome } from './checks.ts';

/**
 * Every code that a check can have and the outcome that it stands for. Codes are public and keep their meaning;
 * the words for each, in every language, are in `reasons.ts`.
 */
export const CHECK_OUTCOMES = {
  'structure.readable': 'pass',
  'structure.no-achievement': 'warn',
  'structure.several-achievements': 'warn',
  'structure.not-a-credential': 'fail',
  'structure.incomplete': 'fail',
  'structure.not-standard': 'fail',
  'structure.crafted': 'fail',
  'structure.format-not-read': 'not-checked',
  'structure.too-large': 'not-checked',

  'context.known': 'pass',
  'context.own-words': 'fail',
  'context.misplaced': 'fail',
  'context.unknown': 'not-checked',
  'context.not-reached': 'not-checked',

  'proof.genuine': 'pass',
  'proof.genuine-with-unknown': 'warn',
  'proof.missing': 'fail',
  'proof.changed': 'fail',
  'proof.malformed': 'fail',
  'proof.expired': 'fail',
  'proof.wrong-purpose': 'fail',
  'proof.unsigned-content': 'fail',
  'proof.kind-unknown': 'not-checked',
  'proof.key-missing': 'not-checked',
  'proof.too-many': 'not-checked',
  'proof.too-complex': 'not-checked',
  'proof.out-of-time': 'not-checked',
  'proof.not-reached': 'not-checked',

  'issuer-key.belongs': 'pass',
  'issuer-key.someone-else': 'fail',
  'issuer-key.not-for-this': 'fail',
  'issuer-key.unreadable': 'fail',
  'issuer-key.method-unknown': 'not-checked',
  'issuer-key.unreachable': 'not-checked',
  'issuer-key.not-reached': 'not-checked',

  'validity.current': 'pass',
  'validity.not-yet': 'fail',
  'validity.expired': 'fail',
  'validity.unreadable-date': 'fail',
  'validity.not-reached': 'not-checked',

  'status.none': 'pass',
  'status.in-force': 'pass',
  'status.revoked': 'fail',
  'status.suspended': 'fail',
  'status.unreachable': 'not-checked',
  'status.not-reached': 'not-checked',

  'holder.bound': 'pass',
  'holder.bearer': 'warn',
  'holder.someone-else': 'fail',
  'holder.several-people': 'not-checked',
  'holder.not-reached': 'not-checked',

  'schema.none': 'pass',
  'schema.not-checked': 'warn',
  'schema.not-reached': 'not-checked',

  'issuer-trust.decided-by-each-rule': 'pass',
} as const satisfies Readonly<Record<`${CheckName}.${string}`, CheckOutcome>>;

export type CheckCode = keyof typeof CHECK_OUTCOMES;

export const CHECK_CODES = Object.keys(CHECK_OUTCOMES).filter(
  (code): code is CheckCode => code in CHECK_OUTCOMES,
);

/** The answer to one check: which question it answers and how follows from the code. */
export const answer = (code: CheckCode, detail?: Readonly<Record<string, string>>): Check => {
  const check = CHECK_NAMES.find((name) => code.startsWith(`${name}.`));
  if (check === undefined) throw new TypeError(`${code} belongs to no check`);
  return { check, outcome: CHECK_OUTCOMES[code], code, ...(detail === undefined ? {} : { detail }) };
};
