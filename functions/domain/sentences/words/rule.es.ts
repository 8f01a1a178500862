import { formatOf } from '../format.ts';
import type { EffortWords, RuleWords } from './words.ts';

const { and, or, number, plural } = formatOf('es');

const COUNTS = ['cero', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'];
const count = (value: number): string => COUNTS[value] ?? number(value);

/** Partes que ya llevan comas, separadas por punto y coma. */
const apart = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('; ')}; ${last} ${parts.at(-1)}`;

const issuers = (names: readonly string[], others: number): string => {
  if (others === 0) return or(names);
  if (names.length > 0) return or([...names, 'otra entidad que indica el empleador']);
  return plural(others, {
    one: 'la entidad que indica el empleador',
    other: `una de las ${count(others)} entidades que indica el empleador`,
  });
};

export const SPANISH_RULE: RuleWords = {
  need: (what) => `Necesita ${what}.`,
  needWithPreferred: (what, preferred) => `Necesita ${what}; también ayuda tener ${preferred}.`,
  both: and,
  together: (names) => `${and(names)} juntas`,
  either: (names) => (names.length === 2 ? or(names) : `una de estas insignias: ${or(names)}`),
  some: (wanted, names) => `al menos ${count(wanted)} de estas insignias: ${and(names)}`,
  allOf: (parts) => apart(parts, 'y además'),
  oneOf: (parts) => `una de estas opciones: ${apart(parts, 'o bien')}`,
  someOf: (wanted, parts) => `al menos ${count(wanted)} de estas opciones: ${apart(parts, 'y')}`,
  competency: (name) => `una insignia de ${name}`,
  type: {
    Badge: 'una insignia',
    MicroCredential: 'una microcredencial',
    Certificate: 'un certificado',
    Certification: 'una certificación',
    CertificateOfCompletion: 'un certificado de finalización',
    Competency: 'una insignia por una habilidad',
    Course: 'un curso terminado',
    License: 'una licencia',
    Membership: 'una membresía',
  },
  unlisted: 'una insignia que ya no está en la lista',
  nothing: 'nada todavía',
  level: (level) => `nivel ${level} o superior`,
  age: (months) => {
    const years = months / 12;
    return Number.isInteger(years)
      ? `de ${plural(years, { one: 'hace un año como máximo', other: `los últimos ${number(years)} años` })}`
      : `de ${plural(months, { one: 'hace un mes como máximo', other: `los últimos ${number(months)} meses` })}`;
  },
  assessment: {
    evidence: 'un trabajo entregado',
    exam: 'un examen',
    observed: 'una demostración ante alguien',
    attendance: 'su participación',
    self: 'su propia palabra',
  },
  assessed: (how) => `con ${how}`,
  assurance: {
    'holder-bound': 'que se muestre desde su propia billetera digital',
    'identity-hash':
      'que se muestre desde su propia billetera digital o que esté a nombre de su correo electrónico',
  },
  from: (names, others, beyondCreators) =>
    `${beyondCreators ? 'también se acepta de' : 'de'} ${issuers(names, others)}`,
  trustList: (list) => `una entidad de la lista «${list}»`,
};

export const SPANISH_EFFORT: EffortWords = {
  hours: (hours) => plural(hours, { one: 'cerca de 1 hora', other: `unas ${number(hours)} horas` }),
  free: 'gratis',
  access: {
    online: 'en línea',
    'in-person': 'en persona',
    blended: 'en línea y en persona',
  },
  inLanguages: (languages) => `en ${languages}`,
};
