import { KM_PER_MILE, type NamedPoint, namedPoints } from '../../functions/domain/place-distance.ts';
import { PROMISES, type RecognitionVersion } from '../../functions/domain/role.ts';
import type { RoleFilter } from '../../functions/domain/role-filter.ts';

/** Miles; who says none means the second. */
export const DISTANCES = [10, 25, 50, 100] as const;
const USUAL_DISTANCE = 25;
/** Dollars an hour. */
export const PAYS = [12, 15, 18, 20, 25, 30, 40] as const;
export const PAY_IN = { currency: 'USD', per: 'hour' } as const;

/** What an address can narrow a list of roles by; nothing of it is about a person. */
export const FILTER_NAMES = [
  'q',
  'near',
  'within',
  'region',
  'remote',
  'pay',
  'occupation',
  'promise',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

const REMOTE: Readonly<Record<string, boolean>> = { '1': true, no: false };

/** The places of a market that have a point, by name. */
export const placesOf = (recognitions: readonly RecognitionVersion[]): readonly NamedPoint[] =>
  namedPoints(recognitions.flatMap(({ role }) => role.places));

export const distanceIn = (query: URLSearchParams): number =>
  DISTANCES.find((miles) => String(miles) === query.get('within')) ?? USUAL_DISTANCE;

const nearIn = (query: URLSearchParams, places: readonly NamedPoint[]): RoleFilter['near'] => {
  const key = query.get('near') ?? '';
  const place = key === '' ? undefined : places.find((one) => one.key === key);
  return place && { point: place.point, kilometers: distanceIn(query) * KM_PER_MILE };
};

/**
 * Reads what a list of roles is narrowed to from the address. What is not understood is left out rather than refused.
 * @param places of the market; a place that nobody has a job in narrows nothing.
 */
export const readRoleFilter = (query: URLSearchParams, places: readonly NamedPoint[]): RoleFilter => {
  const q = (query.get('q') ?? '').trim().slice(0, 100);
  const region = query.get('region') ?? '';
  const occupation = query.get('occupation') ?? '';
  const promise = PROMISES.find((kind) => kind === query.get('promise'));
  const remote = REMOTE[query.get('remote') ?? ''];
  const near = nearIn(query, places);
  const amount = PAYS.find((pay) => String(pay) === query.get('pay'));
  return {
    ...(q === '' ? {} : { q }),
    ...(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(region) ? { region } : {}),
    ...(/^\d{2}$/.test(occupation) ? { occupation } : {}),
    ...(remote === undefined ? {} : { remote }),
    ...(near === undefined ? {} : { near }),
    ...(amount === undefined ? {} : { payAtLeast: { ...PAY_IN, amount } }),
    ...(promise === undefined ? {} : { promise }),
  };
};

export const isFiltered = (filter: RoleFilter): boolean => Object.keys(filter).length > 0;

/** The regions that the roles are in, in alphabetical order. */
export const regionsOf = (recognitions: readonly RecognitionVersion[]): readonly string[] =>
  [...new Set(recognitions.flatMap(({ role }) => role.places.map((place) => place.region)))].sort();

const asText = (query: URLSearchParams): string => {
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
};

/** A query with one name set, or taken away where the value is empty; the page goes back to the first. */
export const withQuery = (query: URLSearchParams, name: string, value: string): string => {
  const next = new URLSearchParams(query);
  next.delete('page');
  if (value === '') next.delete(name);
  else next.set(name, value);
  // A form sends its empty fields too; they say nothing.
  for (const [key, text] of [...next]) if (text === '') next.delete(key);
  if (!next.has('near')) next.delete('within');
  return asText(next);
};

/** A query without any filter: what else it says stays. */
export const withoutFilters = (query: URLSearchParams): string => {
  const next = new URLSearchParams(query);
  next.delete('page');
  for (const name of FILTER_NAMES) next.delete(name);
  return asText(next);
};
