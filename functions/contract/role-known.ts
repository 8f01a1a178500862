import * as z from 'zod';
import type { Role } from '../domain/role.ts';
import { InstantText } from './ids.ts';
import { PlaceSchema } from './role.ts';

/** What is known of a role and no field of its form shows: counties and points of places, hours of days. */
const RoleKnownSchema = z.strictObject({
  places: z.array(PlaceSchema).max(20),
  endsAt: InstantText.optional(),
  until: InstantText.optional(),
});
export type RoleKnown = z.output<typeof RoleKnownSchema>;

/** The same as a text for a form to carry. */
export const knownText = ({
  places,
  endsAt,
  promise,
}: { readonly [field in 'places' | 'endsAt' | 'promise']?: Role[field] | undefined }): string =>
  JSON.stringify({ places: places ?? [], endsAt, until: promise?.until });

/** Reads what a form carried; nothing for any other text. */
export const readKnown = (text: string | undefined): RoleKnown => {
  const nothing = { places: [] };
  try {
    const read = RoleKnownSchema.safeParse(JSON.parse(text ?? ''));
    return read.success ? read.data : nothing;
  } catch {
    return nothing;
  }
};

const sameDay = <T extends string | undefined>(typed: T, known: T): T =>
  typed !== undefined && known?.slice(0, 10) === typed.slice(0, 10) ? known : typed;

/**
 * The role of a form with what is known beside it: a line names a place by its name and region, and a place that is
 * still named keeps its county and its point; a day that is still the same keeps its hour.
 */
export const withKnown = (role: Role, known: RoleKnown): Role => ({
  ...role,
  places: role.places.map(
    (place) =>
      known.places.find(
        ({ name, region, county }) =>
          name === place.name && region === place.region && (place.county ?? county) === county,
      ) ?? place,
  ),
  ...(role.endsAt === undefined ? {} : { endsAt: sameDay(role.endsAt, known.endsAt) }),
  promise: { ...role.promise, until: sameDay(role.promise.until, known.until) },
});
