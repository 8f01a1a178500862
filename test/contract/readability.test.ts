import { describe, expect, it } from 'vitest';
import { WORDS } from '../../functions/domain/credential/reasons.ts';
import type { Language } from '../../functions/domain/language.ts';
import { employers } from '../../web/messages/en/employers.ts';
import { en } from '../../web/messages/en.ts';
import { es } from '../../web/messages/es.ts';
import {
  englishSyllables,
  fernandezHuerta,
  fleschKincaid,
  spanishSyllables,
  wordCount,
} from '../kit/readability.ts';

/** Said to employers and analysts, or names of things. */
const NOT_FOR_LEARNERS =
  /^(home\.(employers|analysts|data)|(type|field|kind|work|promiseShort)\.|site\.(api|data))/;
const isForEmployers = (area: string): boolean => area in employers;

/** A formula counts words and syllables: below this many words it measures chance. */
const PASSAGE = 12;

const VALUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { date: 'May 5', badge: 'First Aid', issuer: 'Riverbend College', what: 'a link', promise: 'a talk' },
  es: {
    date: '5 de mayo',
    badge: 'Cuidado',
    issuer: 'Colegio del Río',
    what: 'un enlace',
    promise: 'una cita',
  },
};

const filled = (text: string, language: Language): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => VALUES[language][name] ?? '3').replaceAll('**', '');

const messagesOf = (catalog: object, language: Language): readonly (readonly [string, string])[] =>
  Object.entries(catalog).flatMap(([area, messages]) =>
    Object.entries(Object(messages)).flatMap(([name, message]) => {
      const forms = typeof message === 'string' ? [message] : Object.values(Object(message)).map(String);
      const key = `${area}.${name}`;
      return NOT_FOR_LEARNERS.test(key) || isForEmployers(area)
        ? []
        : forms.map((text) => [key, filled(text, language)] as const);
    }),
  );

const reasonsIn = (language: Language): readonly (readonly [string, string])[] => {
  const { checks, refusals } = WORDS[language];
  return Object.entries({ ...checks, ...refusals }).map(([code, words]) => [
    code,
    filled(words.join(' '), language),
  ]);
};

const CATALOGS: Readonly<Record<Language, object>> = { en, es };

const textsIn = (language: Language): readonly (readonly [string, string])[] => [
  ...messagesOf(CATALOGS[language], language),
  ...reasonsIn(language),
];

/** Texts that ask for more than grade 8, by the formula of their language. */
const LANGUAGES = [
  { language: 'en', isHard: (text: string) => fleschKincaid(text) > 8 },
  { language: 'es', isHard: (text: string) => fernandezHuerta(text) < 60 },
] as const;

describe.each(LANGUAGES)('what learners read ($language)', ({ language, isHard }) => {
  const texts = textsIn(language);

  it('asks for grade 8 at most, passage by passage', () => {
    const hard = texts.filter(([, text]) => wordCount(text) >= PASSAGE && isHard(text));
    expect(hard).toEqual([]);
  });

  it('asks for grade 8 at most, area by area', () => {
    const areas = Map.groupBy(texts, ([key]) => key.split('.', 1)[0] ?? '');
    const hard = [...areas]
      .map(([area, of]) => [area, of.map(([, text]) => text).join('\n')] as const)
      .filter(([, text]) => wordCount(text) >= PASSAGE && isHard(text));
    expect(hard).toEqual([]);
  });
});

describe('the formulas', () => {
  it.each([
    ['badge', 1],
    ['checked', 1],
    ['started', 2],
    ['minutes', 2],
    ['employer', 3],
    ['credential', 3],
    ['recognized', 3],
    ['people', 2],
    ['issuer', 3],
    ['completely', 3],
    ['reason', 2],
    ['playing', 2],
    ['places', 2],
    ['names', 1],
    ['yours', 1],
    ['region', 2],
    ['radio', 3],
  ])('English: %s has %i syllables', (word, count) => {
    expect(englishSyllables(word)).toBe(count);
  });

  it.each([
    ['insignia', 3],
    ['empleo', 3],
    ['todavía', 4],
    ['quien', 1],
    ['ahora', 3],
    ['aplicación', 4],
    ['muy', 1],
    ['guardamos', 3],
    ['pregunta', 3],
    ['ciudad', 2],
    ['oír', 2],
  ])('Spanish: %s has %i syllables', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });

  it('tell easy from hard', () => {
    const easy = 'We read the badge. We tell you what it says. Then we drop it.';
    const hard =
      'Verification of credentials necessitates cryptographic authentication procedures whose interpretation presupposes considerable familiarity with infrastructure.';
    expect(fleschKincaid(easy)).toBeLessThan(3);
    expect(fleschKincaid(hard)).toBeGreaterThan(16);
    const facil = 'Leemos la insignia. Le decimos qué dice. Después la soltamos.';
    const dificil =
      'La verificación criptográfica de credenciales necesita procedimientos de autenticación cuya interpretación presupone considerable familiaridad con infraestructuras.';
    expect(fernandezHuerta(facil)).toBeGreaterThan(75);
    expect(fernandezHuerta(dificil)).toBeLessThan(20);
  });
});
