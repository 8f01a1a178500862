import type { PromiseKind, RecognitionVersion } from './role.ts';

/** What a person looks for in the listing of roles; every part that is present must hold. */
export interface RoleFilter {
  /** Words, each of which must stand in the title, the organization's name, a place or the description. */
  readonly q?: string | undefined;
  /** ISO 3166-2 subdivision like `US-AL`, or a country like `US`: a place of the role lies in it. */
  readonly region?: string | undefined;
  /** O*NET-SOC code, or the beginning of one up to a separator, like `15-1232` or `15`. */
  readonly occupation?: string | undefined;
  readonly remote?: boolean | undefined;
  readonly promise?: PromiseKind | undefined;
}

/** Text as it is compared: neither case nor accents matter. */
const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const under = (code: string, prefix: string): boolean =>
  code === prefix || (code.startsWith(prefix) && /^[-.]/.test(code.slice(prefix.length)));

/** Whether a recognition is one that the filter asks for. */
export const fitsFilter = ({ role, organization }: RecognitionVersion, filter: RoleFilter): boolean => {
  const { q, region, occupation, remote, promise } = filter;
  if (remote !== undefined && role.remote !== remote) return false;
  if (promise !== undefined && role.promise.kind !== promise) return false;
  if (region !== undefined && !role.places.some((place) => under(place.region, region))) return false;
  if (occupation !== undefined && !role.occupations.some((code) => under(code, occupation))) return false;
  if (q === undefined) return true;
  const places = role.places.map((place) => place.name);
  const text = plain([role.title, organization.name, ...places, role.description].join('\n'));
  return wordsOf(q).every((word) => text.includes(word));
};
