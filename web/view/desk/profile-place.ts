import { isId } from '../../../functions/domain/ids.ts';
import type { ProfileDraft } from '../../../functions/services/employer/profiles/draft-changes.ts';
import { type Place, placeOf } from './desk.ts';

/** A profile of an organization as the person who looks at it may see it. */
export interface ProfilePlace extends ProfileDraft {
  readonly place: Place;
  /** The address of the profile's pages, without a language. */
  readonly base: string;
  readonly mayEdit: boolean;
}

/** The profile that the address names; none when there is none, or it is not this person's: the page is a 404. */
export const profilePlaceOf = async (
  locals: App.Locals,
  params: { readonly [name: string]: string | undefined },
): Promise<ProfilePlace | undefined> => {
  const place = await placeOf(locals, params['organization']);
  const id = params['profile'];
  if (place === undefined || !isId('profile', id)) return undefined;
  const found = await place.desk.services.readProfileDraft(place.visit, id);
  if (!found.ok) return undefined;
  const mayEdit = place.may('edit') && found.value.head.state !== 'retired';
  return { ...found.value, place, base: `${place.home}/profiles/${id}`, mayEdit };
};
