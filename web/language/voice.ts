import type { Language } from '../../functions/domain/language.ts';
import { en } from '../messages/en.ts';
import { es } from '../messages/es.ts';
import { makeVoice, type Voice } from './make-voice.ts';

export type { Part, Voice } from './make-voice.ts';

const VOICES: Readonly<Record<Language, Voice>> = { en: makeVoice('en', en), es: makeVoice('es', es) };

/** The voice of a language; made once. */
export const voiceOf = (locale: Language): Voice => VOICES[locale];
