import type { Check } from './checks.ts';
import { CHECK_OUTCOMES, type CheckCode } from './codes.ts';
import { FOUND, type Found, type PresentationReason, type PresentationRefusal } from './refusals.ts';
import { ENGLISH_CHECKS } from './words/checks.en.ts';
import { SPANISH_CHECKS } from './words/checks.es.ts';
import { ENGLISH_REFUSALS } from './words/refusals.en.ts';
import { SPANISH_REFUSALS } from './words/refusals.es.ts';

export const REASON_LANGUAGES = ['en', 'es'] as const;
export type ReasonLanguage = (typeof REASON_LANGUAGES)[number];

/** What it means and, where something is to be done, the next step. */
type Words = readonly [reason: string, nextStep?: string];

export type RefusalCode =
  | Exclude<PresentationRefusal['kind'], 'presentation-invalid' | 'document-unreadable'>
  | `document-unreadable.${Found}`
  | `presentation-invalid.${PresentationReason}`;

export type CheckWords = Readonly<Record<CheckCode, Words>>;

export interface RefusalWords {
  /** Stands for the issuer where a document names none. */
  readonly issuer: string;
  /** What something turned out to be, inside a sentence. */
  readonly found: Readonly<Record<Found, string>>;
  readonly refusals: Readonly<Record<RefusalCode, Words>>;
}

/** Everything that verification says, by language. */
export const WORDS: Readonly<Record<ReasonLanguage, RefusalWords & { readonly checks: CheckWords }>> = {
  en: { checks: ENGLISH_CHECKS, ...ENGLISH_REFUSALS },
  es: { checks: SPANISH_CHECKS, ...SPANISH_REFUSALS },
};

/** A sentence about what happened and one about what to do. */
export interface Reason {
  readonly reason: string;
  readonly nextStep?: string | undefined;
}

export interface ReasonOptions {
  readonly language: ReasonLanguage;
  /** The name that a document gives its issuer; shown as it is, so whoever shows it escapes it. */
  readonly issuerName?: string | undefined;
}

const dayOf = (instant: string, language: ReasonLanguage): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(instant));

const isFound = (value: string | undefined): value is Found => FOUND.some((one) => one === value);

const fill = (words: Words, values: Readonly<Record<string, string>>): Reason => {
  const put = (text: string): string =>
    // One pass, so that a name with braces in it is never filled in itself.
    text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
  const [reason, nextStep] = words;
  return { reason: put(reason), nextStep: nextStep === undefined ? undefined : put(nextStep) };
};

const valuesFor = (
  words: RefusalWords,
  options: ReasonOptions,
  detail: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  issuer: options.issuerName || words.issuer,
  date: detail['date'] === undefined ? '' : dayOf(detail['date'], options.language),
  what: words.found[isFound(detail['found']) ? detail['found'] : 'other-json'],
});

const isCheckCode = (code: string): code is CheckCode => Object.hasOwn(CHECK_OUTCOMES, code);

/** A check in plain words. A code that another version of this program made up is passed over as not reached. */
export const explainCheck = (check: Check, options: ReasonOptions): Reason => {
  const words = WORDS[options.language];
  const code = [check.code, `${check.check}.not-reached`].find(isCheckCode) ?? 'structure.not-standard';
  return fill(words.checks[code], valuesFor(words, options, check.detail));
};

/** The code of a refusal, as the words have it. */
export const refusalCode = (refusal: PresentationRefusal): RefusalCode => {
  if (refusal.kind === 'presentation-invalid') return `presentation-invalid.${refusal.reason}`;
  if (refusal.kind === 'document-unreadable') return `document-unreadable.${refusal.found ?? 'other-json'}`;
  return refusal.kind;
};

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(ENGLISH_REFUSALS.refusals, code);

/**
 * Why a whole document or presentation was turned away, in plain words.
 * @param refusal the refusal, or the code of one that was kept; an unknown code reads as a damaged answer.
 */
export const explainRefusal = (refusal: PresentationRefusal | string, options: ReasonOptions): Reason => {
  const code = typeof refusal === 'string' ? refusal : refusalCode(refusal);
  const words = WORDS[options.language];
  return fill(
    words.refusals[isRefusalCode(code) ? code : 'presentation-invalid.bad-proof'],
    valuesFor(words, options),
  );
};
