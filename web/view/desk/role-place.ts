import { isId } from '../../../functions/domain/ids.ts';
import type { DraftBesidePublic } from '../../../functions/services/employer/lifecycle/draft-changes.ts';
import { type Place, placeOf } from './desk.ts';

/** A role of an organization as the person who looks at it may see it. */
export interface RolePlace extends DraftBesidePublic {
  readonly place: Place;
  /** The address of the role's pages, without a language. */
  readonly base: string;
}

/** The role that the address names; none when there is none, or it is not this person's: the page is a 404. */
export const rolePlaceOf = async (
  locals: App.Locals,
  params: { readonly [name: string]: string | undefined },
): Promise<RolePlace | undefined> => {
  const place = await placeOf(locals, params['organization']);
  const id = params['role'];
  if (place === undefined || !isId('role', id)) return undefined;
  const found = await place.desk.services.readDraftChanges(place.visit, id);
  return found.ok ? { ...found.value, place, base: `${place.home}/roles/${id}` } : undefined;
};
