import type { Achievement } from '../../domain/achievement.ts';
import type { Dispute } from '../../domain/dispute.ts';
import type { EquivalenceClaim } from '../../domain/equivalence.ts';
import type {
  AchievementId,
  ClaimId,
  DisputeId,
  OrganizationId,
  ProfileId,
  RoleId,
  TrustId,
} from '../../domain/ids.ts';
import type { PublicOrganization } from '../../domain/organization.ts';
import type { ProfileVersion } from '../../domain/profile/profile.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import type { Instant } from '../../domain/time.ts';
import type { TrustList } from '../../domain/trust-list.ts';

/**
 * One thing that is public, as it should be from `version` of its source on. What has left the public view stays as
 * an empty fact, so that a late duplicate of an older one cannot bring it back.
 */
export type PublicFact =
  | {
      readonly kind: 'organization';
      readonly id: OrganizationId;
      readonly version: number;
      readonly value?: PublicOrganization | undefined;
    }
  | {
      readonly kind: 'achievement';
      readonly id: AchievementId;
      readonly version: number;
      readonly value: Achievement;
    }
  /** The same once more, where matching reads the whole catalog. */
  | {
      readonly kind: 'match-achievement';
      readonly id: AchievementId;
      readonly version: number;
      readonly value: Achievement;
    }
  /** One immutable version; it stays readable whatever comes after. */
  | {
      readonly kind: 'recognition';
      readonly id: RoleId;
      readonly version: number;
      readonly value: RecognitionVersion;
    }
  /** The newest version; listed while it is live. */
  | {
      readonly kind: 'current';
      readonly id: RoleId;
      readonly version: number;
      readonly value: RecognitionVersion;
    }
  /** The newest version where matching reads the whole market; empty when it is not live. */
  | {
      readonly kind: 'match-role';
      readonly id: RoleId;
      readonly version: number;
      readonly value?: RecognitionVersion | undefined;
    }
  /** That the newest version is still true; `version` is the moment itself, in milliseconds. */
  | {
      readonly kind: 'confirmation';
      readonly id: RoleId;
      readonly version: number;
      readonly value: { readonly confirmedAt: Instant };
    }
  /** This organization has this role. */
  | {
      readonly kind: 'organization-role';
      readonly id: RoleId;
      readonly of: OrganizationId;
      readonly version: number;
      readonly stands: boolean;
    }
  /** A trust list as it is now, by its id and by the organization that keeps it; and where matching reads all lists. */
  | {
      readonly kind: 'trust-list' | 'organization-trust' | 'match-trust';
      readonly id: TrustId;
      readonly version: number;
      readonly value: TrustList;
    }
  /** One version of a trust list. */
  | {
      readonly kind: 'trust-list-version';
      readonly id: TrustId;
      readonly version: number;
      readonly value: TrustList;
    }
  /** Somebody says that this achievement counts for another one, or another one for it; empty when it is taken back. */
  | {
      readonly kind: 'achievement-claim';
      readonly id: ClaimId;
      readonly of: AchievementId;
      readonly version: number;
      readonly value?: EquivalenceClaim | undefined;
    }
  /** The same where matching reads all of them. */
  | {
      readonly kind: 'match-claim';
      readonly id: ClaimId;
      readonly version: number;
      readonly value?: EquivalenceClaim | undefined;
    }
  /** Somebody doubts what is said of this achievement, or did. */
  | {
      readonly kind: 'achievement-dispute';
      readonly id: DisputeId;
      readonly of: AchievementId;
      readonly version: number;
      readonly value: Dispute;
    }
  /** One immutable version of a profile; it stays readable whatever comes after. */
  | {
      readonly kind: 'profile-version';
      readonly id: ProfileId;
      readonly version: number;
      readonly value: ProfileVersion;
    }
  /** The newest version of a profile; listed while it is live. */
  | {
      readonly kind: 'profile';
      readonly id: ProfileId;
      readonly version: number;
      readonly value: ProfileVersion;
    }
  /** This organization publishes this profile. */
  | {
      readonly kind: 'organization-profile';
      readonly id: ProfileId;
      readonly of: OrganizationId;
      readonly version: number;
      readonly stands: boolean;
    }
  /** An entry of this profile names this achievement. */
  | {
      readonly kind: 'achievement-profile';
      readonly id: ProfileId;
      readonly of: AchievementId;
      readonly version: number;
      readonly stands: boolean;
    }
  /** The rule of this role was adopted from this profile. */
  | {
      readonly kind: 'profile-role';
      readonly id: RoleId;
      readonly of: ProfileId;
      readonly version: number;
      readonly stands: boolean;
    }
  /** The rule of this role names this achievement. */
  | {
      readonly kind: 'achievement-role';
      readonly id: RoleId;
      readonly of: AchievementId;
      readonly version: number;
      readonly stands: boolean;
    };

/** Where public facts are kept. */
export interface PublicIndex {
  /**
   * Writes each fact unless one of the same or a newer version stands there. With `again`, one of the same
   * version is written over, to repair it.
   */
  put(facts: readonly PublicFact[], how?: { readonly again: boolean }): Promise<void>;
  /** Every version of the role that is public so far, read after all finished writes; in no order. */
  versions(role: RoleId): Promise<readonly RecognitionVersion[]>;
  /** The same of a profile. */
  profileVersions(profile: ProfileId): Promise<readonly ProfileVersion[]>;
}
