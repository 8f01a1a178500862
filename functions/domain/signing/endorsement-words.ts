import type { Language } from '../language.ts';
import type { HiringPromise, Opening, PromiseKind, RecognitionVersion, Role } from '../role.ts';
import { formatOf } from '../sentences/format.ts';

/** What the comment of an endorsement says. */
interface Said {
  readonly organization: RecognitionVersion['organization'];
  readonly achievement: string;
  readonly role: Role;
  readonly opening: Opening;
  /** The rule as one sentence. */
  readonly rule: string;
}

const ENGLISH = formatOf('en');
const SPANISH = formatOf('es');

const PROMISED = {
  en: {
    considered: 'the badge is looked at in every application',
    'screening-skipped': 'the first screening is skipped',
    interview: 'an interview',
    'pay-premium': 'higher pay',
    credit: 'credit toward a program',
    'tuition-paid': 'the next course is paid for',
  },
  es: {
    considered: 'la insignia se toma en cuenta en cada solicitud',
    'screening-skipped': 'se salta la primera selección',
    interview: 'una entrevista',
    'pay-premium': 'mejor paga',
    credit: 'créditos para un programa de estudios',
    'tuition-paid': 'el próximo curso pagado',
  },
} as const satisfies Record<Language, Record<PromiseKind, string>>;

const joined = (lines: readonly (string | undefined)[]): string =>
  lines.filter((line) => line !== undefined && line !== '').join(' ');

const english = ({ kind, until, terms, termsUrl }: HiringPromise): string =>
  joined([
    `Whoever meets the rule is promised: ${PROMISED.en[kind]}${until === undefined ? '' : `, until ${ENGLISH.day(until)}`}.`,
    terms,
    termsUrl === undefined ? undefined : `Terms: ${termsUrl}`,
  ]);

const spanish = ({ kind, until, terms, termsUrl }: HiringPromise): string =>
  joined([
    `A quien cumple la regla se le promete: ${PROMISED.es[kind]}${until === undefined ? '' : `, hasta el ${SPANISH.day(until)}`}.`,
    terms,
    termsUrl === undefined ? undefined : `Condiciones: ${termsUrl}`,
  ]);

const OPENED = {
  en: { job: 'for the job', program: 'for credit or advanced standing in the program' },
  es: { job: 'para el puesto', program: 'para créditos o convalidación en el programa' },
} as const satisfies Record<Language, Record<Opening, string>>;

/** What an endorsement says, by language. */
export const ENDORSEMENT_WORDS: Readonly<Record<Language, (said: Said) => string>> = {
  en: ({ organization, achievement, role, opening, rule }) =>
    joined([
      organization.sample ? 'Invented sample data.' : undefined,
      `${organization.name} (${organization.domain}) recognizes “${achievement}” ${OPENED.en[opening]} “${role.title}”.`,
      `The rule: ${rule}`,
      english(role.promise),
    ]),
  es: ({ organization, achievement, role, opening, rule }) =>
    joined([
      organization.sample ? 'Datos de muestra inventados.' : undefined,
      `${organization.name} (${organization.domain}) reconoce «${achievement}» ${OPENED.es[opening]} «${role.title}».`,
      `La regla: ${rule}`,
      spanish(role.promise),
    ]),
};
