import {
  explainRefusal,
  type Reason,
  type ReasonLanguage,
  type RefusalCode,
} from '../domain/credential/reasons.ts';
import { PRESENTATION_REASONS, type PresentationRefusal } from '../domain/credential/refusals.ts';

/** The refusals of a whole document, each with what it takes to say it again from its code alone. */
const DOCUMENT_REFUSALS = {
  'document-empty': { kind: 'document-empty' },
  'body-not-json': { kind: 'body-not-json' },
  'body-too-large': { kind: 'body-too-large', most: 0 },
  'document-too-deep': { kind: 'document-too-deep' },
  'too-many-credentials': { kind: 'too-many-credentials', found: 0, most: 0 },
  'document-unreadable': { kind: 'document-unreadable' },
} as const satisfies Readonly<Record<string, PresentationRefusal>>;

/** What ends a session beyond what verification turns away. */
const OWN_FAILURES = ['answer-too-large', 'interrupted'] as const;
type OwnFailure = (typeof OWN_FAILURES)[number];

/** Every way in which a session can end without an answer: stable codes, never content. */
export type SessionFailure = RefusalCode | OwnFailure;

const OWN_WORDS: Readonly<Record<ReasonLanguage, Readonly<Record<OwnFailure, Reason>>>> = {
  en: {
    'answer-too-large': {
      reason: 'Together the badges say more than one answer can hold.',
      nextStep: 'Start again with fewer badges.',
    },
    interrupted: {
      reason: 'Checking was cut off on our side. Nothing is wrong with your badges.',
      nextStep: 'Start again.',
    },
  },
  es: {
    'answer-too-large': {
      reason: 'Las insignias juntas dicen más de lo que cabe en una respuesta.',
      nextStep: 'Empiece de nuevo con menos insignias.',
    },
    interrupted: {
      reason: 'La revisión se cortó de nuestro lado. Sus insignias están bien.',
      nextStep: 'Empiece de nuevo.',
    },
  },
};

const isOwn = (code: string): code is OwnFailure => OWN_FAILURES.some((own) => own === code);
const isDocumentRefusal = (code: string): code is keyof typeof DOCUMENT_REFUSALS =>
  Object.hasOwn(DOCUMENT_REFUSALS, code);

const refusalOf = (code: string): PresentationRefusal | undefined => {
  if (isDocumentRefusal(code)) return DOCUMENT_REFUSALS[code];
  const reason = PRESENTATION_REASONS.find((one) => code === `presentation-invalid.${one}`);
  return reason === undefined ? undefined : { kind: 'presentation-invalid', reason };
};

/**
 * What happened to a session and what to do now, in plain words. A code that another version kept is answered as
 * an interruption: starting again is right whatever it was.
 */
export const describeFailure = (code: string, language: ReasonLanguage): Reason => {
  const refusal = refusalOf(code);
  if (refusal !== undefined) return explainRefusal(refusal, { language });
  return OWN_WORDS[language][isOwn(code) ? code : 'interrupted'];
};
