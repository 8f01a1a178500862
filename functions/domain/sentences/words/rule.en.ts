import { formatOf } from '../format.ts';
import type { EffortWords, RuleWords } from './words.ts';

const { and, or, number, plural } = formatOf('en');

const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const count = (value: number): string => COUNTS[value] ?? number(value);

/** Parts with commas of their own, kept apart by semicolons. */
const apart = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('; ')}; ${last} ${parts.at(-1)}`;

const issuers = (names: readonly string[], others: number): string => {
  if (others === 0) return or(names);
  if (names.length > 0) return or([...names, 'another issuer that the employer names']);
  return plural(others, {
    one: 'the issuer that the employer names',
    other: `one of ${count(others)} issuers that the employer names`,
  });
};

export const ENGLISH_RULE: RuleWords = {
  need: (what) => `You need ${what}.`,
  needWithPreferred: (what, preferred) => `You need ${what}; it also helps to have ${preferred}.`,
  both: and,
  together: (names) => (names.length === 2 ? `both ${and(names)}` : `all of ${and(names)}`),
  either: (names) => (names.length === 2 ? `either ${or(names)}` : `one of ${or(names)}`),
  some: (wanted, names) => `at least ${count(wanted)} of ${and(names)}`,
  allOf: (parts) => apart(parts, 'and'),
  oneOf: (parts) => `one of these: ${apart(parts, 'or')}`,
  someOf: (wanted, parts) => `at least ${count(wanted)} of these: ${apart(parts, 'and')}`,
  competency: (name) => `a badge that shows ${name}`,
  type: {
    Badge: 'a badge',
    MicroCredential: 'a micro-credential',
    Certificate: 'a certificate',
    Certification: 'a certification',
    CertificateOfCompletion: 'a certificate of completion',
    Competency: 'a badge for one skill',
    Course: 'a finished course',
    License: 'a license',
    Membership: 'a membership',
  },
  unlisted: 'a badge that is no longer listed',
  nothing: 'nothing yet',
  level: (level) => `level ${level} or higher`,
  age: (months) => {
    const years = months / 12;
    return Number.isInteger(years)
      ? `earned in the last ${plural(years, { one: 'year', other: `${number(years)} years` })}`
      : `earned in the last ${plural(months, { one: 'month', other: `${number(months)} months` })}`;
  },
  assessment: {
    evidence: 'handing in work',
    exam: 'passing an exam',
    observed: 'showing it to an observer',
    attendance: 'taking part',
    self: 'saying so yourself',
  },
  assessed: (how) => `earned by ${how}`,
  assurance: {
    'holder-bound': 'shown from your own wallet',
    'identity-hash': 'shown from your own wallet, or tied to your e-mail address',
  },
  from: (names, others, beyondCreators) =>
    `${beyondCreators ? 'also accepted from' : 'from'} ${issuers(names, others)}`,
  trustList: (list) => `an issuer on the list “${list}”`,
};

export const ENGLISH_EFFORT: EffortWords = {
  hours: (hours) => `about ${plural(hours, { one: '1 hour', other: `${number(hours)} hours` })}`,
  free: 'free',
  access: { online: 'online', 'in-person': 'in person', blended: 'online and in person' },
  inLanguages: (languages) => `in ${languages}`,
};
