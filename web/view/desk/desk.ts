import { isId } from '../../../functions/domain/ids.ts';
import { allows, type Permission } from '../../../functions/domain/permissions.ts';
import type { Desk } from '../../../functions/services/desk/desk.ts';
import type { Visit } from '../../../functions/services/employer/guard.ts';
import type { Membership } from '../../../functions/services/employer/organizations.ts';
import type { Person } from '../../../functions/services/ports/sign-in.ts';

/** The desk as a page below `/manage` has it: with somebody at it. */
export type OccupiedDesk = Desk & { readonly person: Person };

/**
 * The desk of a page below `/manage`.
 * @throws when nobody is signed in, which the address of such a page does not let happen
 */
export const deskOf = ({ desk }: App.Locals): OccupiedDesk => {
  if (desk?.person === undefined) throw new Error('a page of the desk without anybody at it');
  return { ...desk, person: desk.person };
};

/** One organization as the person who looks at it may see it. */
export interface Place extends Membership {
  readonly desk: OccupiedDesk;
  readonly visit: Visit;
  /** The address of its pages, without a language: `/manage/org_...`. */
  readonly home: string;
  /** Whether the person's part allows it; what is not allowed is not offered. */
  may(permission: Permission): boolean;
}

/** What a row of a list needs of the place that it stands in: who looks, and forms of its own. */
export type RowPlace = Pick<Place, 'may'> & {
  readonly desk: Pick<OccupiedDesk, 'person' | 'submission' | 'newKey'>;
};

/** The organization that the address names; none when there is none, or it is not this person's: the page is a 404. */
export const placeOf = async (
  locals: App.Locals,
  organizationId: string | undefined,
): Promise<Place | undefined> => {
  const desk = deskOf(locals);
  if (!isId('organization', organizationId)) return undefined;
  const visit = { subject: desk.person.subject, organizationId };
  const found = await desk.services.readMembership(visit);
  if (!found.ok) return undefined;
  const { role } = found.value;
  const home = `/manage/${organizationId}`;
  return { ...found.value, desk, visit, home, may: (permission) => allows(role, permission) };
};
