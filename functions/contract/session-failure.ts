import { type DocumentRefusal, PRESENTATION_REASONS } from '../domain/credential/refusals.ts';
import type { Language } from '../domain/language.ts';

const DOCUMENT_FAILURES = [
  'document-empty',
  'body-not-json',
  'body-too-large',
  'document-too-deep',
  'too-many-credentials',
  'document-unreadable',
] as const satisfies readonly DocumentRefusal['kind'][];

/** Every way in which a session can end without an answer: stable codes, never content. */
export const SESSION_FAILURES = [
  ...PRESENTATION_REASONS,
  ...DOCUMENT_FAILURES,
  /** The answer would not fit where it is kept. */
  'answer-too-large',
  /** Checking began and did not end. */
  'interrupted',
] as const;
export type SessionFailure = (typeof SESSION_FAILURES)[number];

/** Whether a kept code is one that this code knows the words of. */
export const isSessionFailure = (code: string): code is SessionFailure =>
  SESSION_FAILURES.some((known) => known === code);

const WORDS: Readonly<Record<Language, Readonly<Record<SessionFailure, string>>>> = {
  en: {
    'no-proof':
      'Your wallet did not sign what it sent, so we cannot know that the badges are yours. Start again.',
    'bad-proof':
      'The signature of your wallet does not fit what arrived. Start again, and scan the new code.',
    'wrong-challenge':
      'Your wallet answered another request than this one. Start again, and scan the new code.',
    'wrong-domain': 'Your wallet answered for another website. Start again, and scan the code on this page.',
    'not-the-holder':
      'The signature belongs to somebody else than the wallet’s owner. Choose the right profile in your wallet and start again.',
    'no-credentials': 'Your wallet sent no badges. Start again, and choose at least one.',
    'key-unknown':
      'Your wallet signs with a kind of key that we cannot read yet. Try a badge from a file instead.',
    'context-unknown':
      'Your wallet uses words in its answer that we do not know. Try a badge from a file instead.',
    'not-a-presentation':
      'What your wallet sent is not an answer to this request. Start again, or try a badge from a file.',
    'too-complex': 'What your wallet sent takes too long to check. Start again with fewer badges.',
    'document-empty': 'Nothing was in what arrived. Start again, and choose at least one badge.',
    'body-not-json': 'What arrived cannot be read. Start again, or try a badge from a file.',
    'body-too-large': 'What arrived is larger than 4 MB. Start again with fewer badges.',
    'document-too-deep':
      'What arrived is nested too deeply to be a badge. Start again, or try a badge from a file.',
    'too-many-credentials': 'More badges arrived than can be checked at once. Start again with fewer.',
    'document-unreadable': 'What arrived is not a kind of badge that can be read here.',
    'answer-too-large': 'The badges together say more than can be kept for you. Start again with fewer.',
    interrupted: 'Checking was cut off on our side. Your badges are fine; start again.',
  },
  es: {
    'no-proof':
      'Su billetera no firmó lo que envió, así que no podemos saber si las insignias son suyas. Empiece de nuevo.',
    'bad-proof':
      'La firma de su billetera no corresponde a lo que llegó. Empiece de nuevo y escanee el código nuevo.',
    'wrong-challenge': 'Su billetera respondió a otra solicitud. Empiece de nuevo y escanee el código nuevo.',
    'wrong-domain':
      'Su billetera respondió a otro sitio web. Empiece de nuevo y escanee el código de esta página.',
    'not-the-holder':
      'La firma es de otra persona y no de quien tiene la billetera. Elija el perfil correcto en su billetera y empiece de nuevo.',
    'no-credentials': 'Su billetera no envió ninguna insignia. Empiece de nuevo y elija al menos una.',
    'key-unknown':
      'Su billetera firma con un tipo de clave que todavía no podemos leer. Pruebe con una insignia en un archivo.',
    'context-unknown':
      'Su billetera usa en su respuesta términos que no conocemos. Pruebe con una insignia en un archivo.',
    'not-a-presentation':
      'Lo que envió su billetera no responde a esta solicitud. Empiece de nuevo o pruebe con una insignia en un archivo.',
    'too-complex': 'Revisar lo que envió su billetera tarda demasiado. Empiece de nuevo con menos insignias.',
    'document-empty': 'No llegó nada. Empiece de nuevo y elija al menos una insignia.',
    'body-not-json':
      'No se puede leer lo que llegó. Empiece de nuevo o pruebe con una insignia en un archivo.',
    'body-too-large': 'Lo que llegó pesa más de 4 MB. Empiece de nuevo con menos insignias.',
    'document-too-deep':
      'Lo que llegó está anidado demasiado hondo para ser una insignia. Empiece de nuevo o pruebe con una insignia en un archivo.',
    'too-many-credentials':
      'Llegaron más insignias de las que se pueden revisar a la vez. Empiece de nuevo con menos.',
    'document-unreadable': 'Lo que llegó no es un tipo de insignia que se pueda leer aquí.',
    'answer-too-large':
      'Las insignias juntas dicen más de lo que podemos guardarle. Empiece de nuevo con menos.',
    interrupted: 'La revisión se cortó de nuestro lado. Sus insignias están bien; empiece de nuevo.',
  },
};

/** What happened and what to do now, in plain words. */
export const describeFailure = (failure: SessionFailure, language: Language): string =>
  WORDS[language][failure];
