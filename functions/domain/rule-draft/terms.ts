import { ACHIEVEMENT_TYPES, ASSESSMENTS } from '../achievement.ts';
import { ASSURANCES, type Leaf } from '../requirement/requirement.ts';

/** The fields that a form sent, by name; several values where a name is there more than once. */
export type FormFields = Readonly<Record<string, readonly string[]>>;

/** The fields with which a person says what a badge must be like. */
export const TERM_FIELDS = {
  age: 'age',
  unit: 'unit',
  level: 'level',
  type: 'type',
  assessment: 'assessment',
  assurance: 'assurance',
  issuer: 'issuer',
  otherIssuer: 'other-issuer',
  trust: 'trust',
} as const;

/** An issuer as credentials name it: a DID or an https URL. The same as the API takes. */
const ISSUER = /^(?:did:[a-z0-9]+:[^\s#?]+|https:\/\/[^\s/]+\S*)$/;
const MAX_ISSUER = 2048;

const first = (fields: FormFields, name: string): string => fields[name]?.[0]?.trim() ?? '';

const oneOf = <T extends string>(values: readonly T[], text: string): T | undefined =>
  values.find((value) => value === text);

/** Whole months of a number with a unit; not a number where it is none, so that the edit is refused. */
const monthsOf = (age: string, unit: string): number | undefined => {
  if (age === '') return undefined;
  const number = Number(age.replace(',', '.'));
  return unit === 'years' ? Math.round(number * 12) : number;
};

/** An age as a person would say it: in years where it is whole years. */
export const ageOf = (months: number): { readonly age: number; readonly unit: 'years' | 'months' } =>
  months % 12 === 0 ? { age: months / 12, unit: 'years' } : { age: months, unit: 'months' };

const list = <T>(values: readonly T[]): readonly T[] | undefined =>
  values.length === 0 ? undefined : values;

/** Whether somebody who signs badges could be called this. */
export const isIssuer = (text: string): boolean => text.length <= MAX_ISSUER && ISSUER.test(text);

/**
 * The leaf with what the form says of it. What it names stays: the form is about what that must be like.
 * @returns nothing when an issuer is neither a DID nor an https address
 */
export const withTerms = (leaf: Leaf, fields: FormFields): Leaf | undefined => {
  const other = first(fields, TERM_FIELDS.otherIssuer);
  const issuers = [...new Set([...(fields[TERM_FIELDS.issuer] ?? []), ...(other === '' ? [] : [other])])];
  if (!issuers.every(isIssuer)) return undefined;
  const level = first(fields, TERM_FIELDS.level);
  const assurance = oneOf(ASSURANCES, first(fields, TERM_FIELDS.assurance));
  const type = oneOf(ACHIEVEMENT_TYPES, first(fields, TERM_FIELDS.type));
  const terms: Partial<Leaf> = {
    achievement: leaf.achievement,
    competency: leaf.competency,
    achievementType: type ?? ((leaf.achievement ?? leaf.competency) ? undefined : leaf.achievementType),
    assessment: list(
      (fields[TERM_FIELDS.assessment] ?? []).flatMap((text) => oneOf(ASSESSMENTS, text) ?? []),
    ),
    issuers: list(issuers),
    trust: list(
      (fields[TERM_FIELDS.trust] ?? []).filter((name) => name !== '' && name.length <= 100).slice(0, 10),
    ),
    minLevel: level === '' ? undefined : level,
    maxAgeMonths: monthsOf(first(fields, TERM_FIELDS.age), first(fields, TERM_FIELDS.unit)),
    minAssurance: assurance === 'bearer' ? undefined : assurance,
  };
  const given = Object.entries(terms).filter(([, value]) => value !== undefined);
  return { op: 'leaf', ...Object.fromEntries(given) };
};
