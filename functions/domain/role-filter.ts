import { kilometersBetween, type Point } from './place-distance.ts';
import { plain, wordsOf } from './plain-text.ts';
import type { Pay, PromiseKind, RecognitionVersion, Role } from './role.ts';
import { roleTexts } from './role-text.ts';

/** What a person looks for in the listing of roles; every part that is present must hold. */
export interface RoleFilter {
  /** Words, each of which must stand in the title, the organization's name, a place or the description. */
  readonly q?: string | undefined;
  /** ISO 3166-2 subdivision like `US-AL`, or a country like `US`: a place of the role lies in it. */
  readonly region?: string | undefined;
  /** O*NET-SOC code, or the beginning of one up to a separator, like `15-1232` or `15`. */
  readonly occupation?: string | undefined;
  /** `true` asks for remote roles alone, `false` for those that are not. */
  readonly remote?: boolean | undefined;
  /** A place of the role is no farther than this from the point; a remote role is near everywhere. */
  readonly near?: { readonly point: Point; readonly kilometers: number } | undefined;
  /** The pay that the role names begins here or higher, whichever period either is told in. */
  readonly payAtLeast?: (Pick<Pay, 'currency' | 'per'> & { readonly amount: number }) | undefined;
  readonly promise?: PromiseKind | undefined;
}

const under = (code: string, prefix: string): boolean =>
  code === prefix || (code.startsWith(prefix) && /^[-.]/.test(code.slice(prefix.length)));

/** Hours and months of full-time work in a year, so that pay by the hour, month and year can be compared. */
const PERIODS_A_YEAR: Readonly<Record<Pay['per'], number>> = { hour: 2080, month: 12, year: 1 };

const isNear = (role: Role, { point, kilometers }: NonNullable<RoleFilter['near']>): boolean =>
  role.remote ||
  role.places.some(
    (place) => place.point !== undefined && kilometersBetween(place.point, point) <= kilometers,
  );

/** Currencies are not converted: a rate would be a guess. */
const paysAtLeast = (pay: Pay | undefined, least: NonNullable<RoleFilter['payAtLeast']>): boolean =>
  pay !== undefined &&
  pay.currency === least.currency &&
  pay.min * PERIODS_A_YEAR[pay.per] >= least.amount * PERIODS_A_YEAR[least.per];

/** Whether a recognition is one that the filter asks for. */
export const fitsFilter = ({ role, organization }: RecognitionVersion, filter: RoleFilter): boolean => {
  const { q, region, occupation, remote, near, payAtLeast, promise } = filter;
  if (remote !== undefined && role.remote !== remote) return false;
  if (promise !== undefined && role.promise.kind !== promise) return false;
  if (near !== undefined && !isNear(role, near)) return false;
  if (payAtLeast !== undefined && !paysAtLeast(role.pay, payAtLeast)) return false;
  if (region !== undefined && !role.places.some((place) => under(place.region, region))) return false;
  if (occupation !== undefined && !role.occupations.some((code) => under(code, occupation))) return false;
  if (q === undefined) return true;
  const places = role.places.map((place) => place.name);
  const written = roleTexts(role).flatMap(({ title, description }) => [title, description]);
  const text = plain([...written, organization.name, ...places].join('\n'));
  return wordsOf(q).every((word) => text.includes(word));
};
