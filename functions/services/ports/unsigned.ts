import type { PublicAchievement } from '../../domain/achievement.ts';
import type { AchievementId, OrganizationId, ProfileId, RoleId } from '../../domain/ids.ts';
import type { ProfileVersion } from '../../domain/profile/profile.ts';
import type { RecognitionVersion } from '../../domain/role.ts';

/** What has to be signed: a version of a role or a profile that became public, or all of an organization whose keys changed. */
export type SigningCause =
  | { readonly kind: 'version'; readonly value: RecognitionVersion }
  | { readonly kind: 'profile'; readonly value: ProfileVersion }
  | { readonly kind: 'renewal'; readonly organizationId: OrganizationId };

/** What could not be signed when it was published, and waits. */
export type Waiting =
  | { readonly kind: 'version'; readonly roleId: RoleId; readonly number: number }
  | { readonly kind: 'profile'; readonly profileId: ProfileId; readonly number: number }
  | { readonly kind: 'renewal'; readonly organizationId: OrganizationId };

/** What is public, as far as signing needs it, and what of it waits for its signature; for the `endorser` alone. */
export interface Unsigned {
  /** Those of the achievements that are public. */
  achievements(ids: readonly AchievementId[]): Promise<readonly PublicAchievement[]>;
  version(role: RoleId, number: number): Promise<RecognitionVersion | undefined>;
  profileVersion(profile: ProfileId, number: number): Promise<ProfileVersion | undefined>;
  wait(what: Waiting): Promise<void>;
  /** Those that wait, at most about `most` of them. */
  waiting(most: number): Promise<readonly Waiting[]>;
  waitNoMore(what: Waiting): Promise<void>;
}
