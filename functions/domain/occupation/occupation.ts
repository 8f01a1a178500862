import type { Language } from '../language.ts';
import { ESCO } from './list/esco.ts';
import { ISCO_08 } from './list/isco-08.ts';
import { ONET_SOC } from './list/onet-soc.ts';
import { SOC_GROUPS } from './list/soc-groups.ts';
import { ESCO_OCCUPATION, type OccupationScheme } from './scheme.ts';

/** A `group` (major or minor group of SOC) says where an occupation belongs; only the others are codes of a role. */
export interface Occupation {
  readonly code: string;
  readonly scheme: OccupationScheme;
  readonly level: 'group' | 'occupation';
  readonly title: Readonly<Record<Language, string>>;
  /** The nearest ISCO-08 unit group, where there is one. */
  readonly isco?: string | undefined;
  /** Other words that people look for it by, in any language. */
  readonly words: string;
}

const lines = (list: string): readonly (readonly string[])[] =>
  list
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('|'));

const occupations = (
  scheme: OccupationScheme,
  level: Occupation['level'],
  list: string,
  before = '',
): readonly Occupation[] =>
  lines(list).map(([code = '', en = '', es = '', isco = '', words = '']) => ({
    code: `${before}${code}`,
    scheme,
    level,
    title: { en, es: es === '' ? en : es },
    ...(isco === '' ? {} : { isco }),
    words,
  }));

/** Every occupation that ships with the project. */
export const OCCUPATIONS: readonly Occupation[] = [
  ...occupations('onet-soc', 'group', SOC_GROUPS),
  ...occupations('onet-soc', 'occupation', ONET_SOC),
  ...occupations('isco-08', 'occupation', ISCO_08),
  ...occupations('esco', 'occupation', ESCO, ESCO_OCCUPATION),
];

const BY_CODE = new Map(OCCUPATIONS.map((occupation) => [occupation.code, occupation]));

/** The occupation of a code, where the list has it. */
export const occupationOf = (code: string): Occupation | undefined => BY_CODE.get(code);

/** The SOC group that an O*NET-SOC code belongs to, the nearest one. */
export const groupOf = (code: string): Occupation | undefined =>
  BY_CODE.get(`${code.slice(0, 5)}00`) ??
  BY_CODE.get(`${code.slice(0, 4)}000`) ??
  BY_CODE.get(`${code.slice(0, 2)}-0000`);
