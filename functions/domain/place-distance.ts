import type { Place } from './role.ts';

export type Point = NonNullable<Place['point']>;

/** The mean radius of the Earth (IUGG); a sphere is within half a percent of the true distance. */
const EARTH_KM = 6371.0088;
export const KM_PER_MILE = 1.609344;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const haversine = (angle: number): number => Math.sin(angle / 2) ** 2;

/** The great-circle distance between two points, in kilometers; good for near points and for opposite ones. */
export const kilometersBetween = (a: Point, b: Point): number => {
  const [north, south] = [radians(a.latitude), radians(b.latitude)];
  const across = haversine(radians(b.longitude - a.longitude));
  const h = haversine(south - north) + Math.cos(north) * Math.cos(south) * across;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
};

/** A place that a list can be narrowed to the surroundings of. */
export interface NamedPoint {
  /** Made of its region and name, like `us-al-mobile-al`: what an address may carry. */
  readonly key: string;
  readonly name: string;
  readonly region: string;
  readonly point: Point;
}

/** What names a place in an address: neither case, accents nor punctuation. */
export const placeKey = ({ region, name }: Pick<Place, 'region' | 'name'>): string =>
  `${region} ${name}`
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

/** The places that have a point, each once, by name. */
export const namedPoints = (places: Iterable<Place>): readonly NamedPoint[] => {
  const found = new Map<string, NamedPoint>();
  for (const place of places) {
    const { name, region, point } = place;
    const key = placeKey(place);
    if (point !== undefined && !found.has(key)) found.set(key, { key, name, region, point });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1));
};
