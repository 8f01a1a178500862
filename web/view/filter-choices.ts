import { KM_PER_MILE, type NamedPoint } from '../../functions/domain/place-distance.ts';
import { PROMISES, type RecognitionVersion } from '../../functions/domain/role.ts';
import { fitsFilter } from '../../functions/domain/role-filter.ts';
import { regionName } from '../language/regions.ts';
import type { Voice } from '../language/voice.ts';
import { KINDS_OF_WORK } from './kind-of-work.ts';
import {
  DISTANCES,
  distanceIn,
  type FilterName,
  PAY_IN,
  PAYS,
  readRoleFilter,
  regionsOf,
  withQuery,
} from './role-filter.ts';

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
  /** How many jobs are left when this is chosen and everything else stays as it is. */
  readonly count: number;
}

interface Named {
  readonly value: string;
  readonly text: string;
}

/** What a list of roles can be narrowed to, each choice with how many jobs it leaves. */
export const filterChoices = (
  recognitions: readonly RecognitionVersion[],
  places: readonly NamedPoint[],
  query: URLSearchParams,
  voice: Voice,
) => {
  const { say, locale } = voice;
  const left = (name: FilterName, value: string): number => {
    const changed = readRoleFilter(new URLSearchParams(withQuery(query, name, value)), places);
    return recognitions.filter((one) => fitsFilter(one, changed)).length;
  };
  /** A choice that leaves nothing is left out, unless it is the one that is chosen. */
  const choices = (name: FilterName, named: readonly Named[]): readonly Choice[] =>
    named
      .map(({ value, text }) => ({
        value,
        text,
        chosen: query.get(name) === value,
        count: left(name, value),
      }))
      .filter(({ count, chosen }) => count > 0 || chosen);
  const sorted = (named: readonly Named[]): readonly Named[] =>
    named.toSorted((a, b) => a.text.localeCompare(b.text, locale));
  return {
    near: choices('near', sorted(places.map(({ key, name }) => ({ value: key, text: name })))),
    within: DISTANCES.map((miles) => ({
      value: String(miles),
      text: say('filter.miles', { miles, kilometers: Math.round(miles * KM_PER_MILE) }),
      chosen: miles === distanceIn(query),
    })),
    region: choices(
      'region',
      sorted(regionsOf(recognitions).map((region) => ({ value: region, text: regionName(region, locale) }))),
    ),
    remote: choices('remote', [
      { value: '1', text: say('filter.remoteOnly') },
      { value: 'no', text: say('filter.remoteNone') },
    ]),
    pay: choices(
      'pay',
      PAYS.map((amount) => ({ value: String(amount), text: payText(amount, voice) })),
    ),
    occupation: choices(
      'occupation',
      sorted(KINDS_OF_WORK.map(({ code, name }) => ({ value: code, text: say(`work.${name}`) }))),
    ),
    promise: choices(
      'promise',
      PROMISES.map((kind) => ({ value: kind, text: say(`promiseShort.${kind}`) })),
    ),
  };
};

export type FilterChoices = ReturnType<typeof filterChoices>;

const payText = (amount: number, voice: Voice): string => voice.pay({ ...PAY_IN, min: amount, max: amount });

/** The filters that are on, in words, each with the query that is left without it. */
export const filtersOn = (
  query: URLSearchParams,
  choices: FilterChoices,
  { say }: Voice,
): readonly { readonly text: string; readonly without: string }[] => {
  const chosen = (name: keyof FilterChoices) => choices[name].find((one) => one.chosen)?.text;
  const [q, place, pay] = [(query.get('q') ?? '').trim().slice(0, 100), chosen('near'), chosen('pay')];
  const on: readonly (readonly [FilterName, string | undefined])[] = [
    ['q', q === '' ? undefined : say('filter.words', { words: q })],
    ['near', place && say('filter.nearChip', { miles: distanceIn(query), place })],
    ['region', chosen('region')],
    ['remote', chosen('remote')],
    ['pay', pay && say('filter.payChip', { pay })],
    ['occupation', chosen('occupation')],
    ['promise', chosen('promise')],
  ];
  return on.flatMap(([name, text]) =>
    text === undefined ? [] : [{ text, without: withQuery(query, name, '') }],
  );
};
