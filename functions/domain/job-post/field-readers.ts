import { schemeOf } from '../occupation/scheme.ts';
import type { Pay, Place } from '../role.ts';
import { type Instant, parseInstant } from '../time.ts';
import { plainParagraphs } from './plain-paragraphs.ts';
import { type NoteCode, note, type PostNote } from './proposal.ts';
import { get, isNode, listOf, type Node, numberOf, textOf } from './read-node.ts';

/** A value that a field gave, and what became of the field. */
export interface Reading<T> {
  readonly value?: T | undefined;
  readonly notes: readonly PostNote[];
}

const taken = <T>(field: string, value: T, code: NoteCode = 'taken', shown?: string): Reading<T> => ({
  value,
  notes: [note(field, code, shown)],
});
const dropped = (field: string, value: unknown): Reading<never> => ({
  notes: [note(field, 'not-understood', textOf(value))],
});
export const NOTHING: Reading<never> = { notes: [] };

/** Text of at most `most` characters, without markup. */
export const readText = (field: string, value: unknown, most: number): Reading<string> => {
  if (value === undefined) return NOTHING;
  const text = plainParagraphs((textOf(value) ?? '').slice(0, 40_000));
  if (text === '') return dropped(field, value);
  return text.length > most ? taken(field, text.slice(0, most).trimEnd(), 'shortened') : taken(field, text);
};

export const readDate = (field: string, value: unknown): Reading<Instant> => {
  if (value === undefined) return NOTHING;
  const text = textOf(value) ?? '';
  const at = parseInstant(text) ?? parseInstant(/^\d{4}-\d{2}-\d{2}(?=[T ])/.exec(text)?.[0] ?? '');
  return at === undefined ? dropped(field, value) : taken(field, at);
};

export const readLink = (field: string, value: unknown): Reading<string> => {
  if (value === undefined) return NOTHING;
  const text = textOf(value) ?? '';
  const url = URL.canParse(text) && text.length <= 2048 ? new URL(text) : undefined;
  const isPlain = url?.protocol === 'https:' && url.username === '' && url.password === '';
  return isPlain ? taken(field, text) : dropped(field, value);
};

const OCCUPATION = /\b\d{2}-\d{4}(\.\d{2})?\b/;

const occupationIn = (value: unknown): string | undefined => {
  const text = isNode(value) ? textOf(get(value, 'codeValue', 'termCode', 'code', 'value')) : textOf(value);
  if (text === undefined) return undefined;
  if (schemeOf(text) !== undefined) return text;
  const code = OCCUPATION.exec(text)?.[0];
  return code === undefined ? undefined : code.length === 7 ? `${code}.00` : code;
};

/** Codes of occupations, however they are wrapped; at most five. */
export const readOccupations = (field: string, value: unknown): Reading<readonly string[]> => {
  const all = listOf(value).slice(0, 50);
  const codes = [...new Set(all.flatMap((one) => occupationIn(one) ?? []))];
  if (codes.length === 0) return all.length === 0 ? NOTHING : dropped(field, value);
  return taken(field, codes.slice(0, 5), codes.length > 5 ? 'several-only-some' : 'taken');
};

const SUBDIVISION = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;
const COUNTRIES: Readonly<Record<string, string>> = {
  USA: 'US',
  'UNITED STATES': 'US',
  'UNITED STATES OF AMERICA': 'US',
};

/** An ISO 3166-2 code from what a post says of region and country; only `AL` with `US` can be put together. */
const regionOf = (
  region: string,
  country: string | undefined,
): { code: string; put: boolean } | undefined => {
  const upper = region.trim().toUpperCase();
  if (SUBDIVISION.test(upper)) return { code: upper, put: false };
  const named = country?.trim().toUpperCase();
  const land = named === undefined ? undefined : (COUNTRIES[named] ?? named);
  if (land === undefined || !/^[A-Z]{2}$/.test(land) || !/^[A-Z0-9]{1,3}$/.test(upper)) return undefined;
  return { code: `${land}-${upper}`, put: true };
};

const coordinate = (value: unknown, most: number): number | undefined => {
  const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isFinite(number) && Math.abs(number) <= most ? number : undefined;
};

const pointOf = (place: Node): Place['point'] => {
  const geo = get(place, 'geo');
  if (!isNode(geo)) return undefined;
  const latitude = coordinate(get(geo, 'latitude'), 90);
  const longitude = coordinate(get(geo, 'longitude'), 180);
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
};

/** What a post calls the parts of an address. */
export interface AddressParts {
  readonly city: unknown;
  readonly region: unknown;
  readonly country: unknown;
  readonly place?: Node | undefined;
}

/** Places from their parts; one whose region cannot be told is said and left out. */
export const readPlaces = (field: string, addresses: readonly AddressParts[]): Reading<readonly Place[]> => {
  const notes: PostNote[] = [];
  const places: Place[] = [];
  for (const { city, region, country, place } of addresses.slice(0, 20)) {
    const name = textOf(city)?.slice(0, 120);
    const code = regionOf(textOf(region) ?? '', textOf(country));
    if (name === undefined || code === undefined) {
      notes.push(
        note(field, 'not-understood', [city, region, country].flatMap((one) => textOf(one) ?? []).join(', ')),
      );
      continue;
    }
    const point = place === undefined ? undefined : pointOf(place);
    places.push({ name, region: code.code, ...(point === undefined ? {} : { point }) });
    notes.push(note(field, code.put ? 'region-put-together' : 'taken', `${name}, ${code.code}`));
  }
  if (addresses.length > 20) notes.push(note(field, 'several-only-some'));
  return { ...(places.length === 0 ? {} : { value: places }), notes };
};

const PERIODS: Readonly<Record<string, { readonly per: Pay['per']; readonly times: number }>> = {
  HOUR: { per: 'hour', times: 1 },
  HOURLY: { per: 'hour', times: 1 },
  DAY: { per: 'year', times: 260 },
  DAILY: { per: 'year', times: 260 },
  WEEK: { per: 'year', times: 52 },
  WEEKLY: { per: 'year', times: 52 },
  MONTH: { per: 'month', times: 1 },
  MONTHLY: { per: 'month', times: 1 },
  YEAR: { per: 'year', times: 1 },
  YEARLY: { per: 'year', times: 1 },
  ANNUAL: { per: 'year', times: 1 },
  ANNUALLY: { per: 'year', times: 1 },
};

/** Pay from its parts; a period that is not told, or numbers in the wrong order, are not guessed. */
export const readPay = (
  field: string,
  parts: {
    readonly min: unknown;
    readonly max: unknown;
    readonly currency: unknown;
    readonly period: unknown;
  },
): Reading<Pay> => {
  const [lowest, highest] = [
    numberOf(parts.min) ?? numberOf(parts.max),
    numberOf(parts.max) ?? numberOf(parts.min),
  ];
  const period = PERIODS[(textOf(parts.period) ?? '').toUpperCase()];
  const given = textOf(parts.currency)?.toUpperCase();
  const shown = [lowest, highest, given, textOf(parts.period)].filter((part) => part !== undefined).join(' ');
  if (lowest === undefined || highest === undefined || period === undefined || lowest > highest) {
    return dropped(field, shown === '' ? undefined : shown);
  }
  const isKnown = given !== undefined && /^[A-Z]{3}$/.test(given);
  const { per, times } = period;
  const pay: Pay = { min: lowest * times, max: highest * times, currency: isKnown ? given : 'USD', per };
  if (pay.max > 10_000_000) return dropped(field, shown);
  return taken(field, pay, times > 1 ? 'pay-converted' : isKnown ? 'taken' : 'currency-assumed', shown);
};
