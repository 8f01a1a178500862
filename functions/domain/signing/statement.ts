import type { ProfileId, RoleId } from '../ids.ts';

/** What says something that is signed: a role, or a profile. */
export type Stated = { readonly roleId: RoleId } | { readonly profileId: ProfileId };

/** The id of the role or profile. */
export const statedBy = (of: Stated): RoleId | ProfileId => ('roleId' in of ? of.roleId : of.profileId);
