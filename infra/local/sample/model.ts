import type {
  AccessMode,
  AchievementType,
  Assessment,
  Field,
} from '../../../functions/domain/achievement.ts';
import type { OrganizationKind } from '../../../functions/domain/organization.ts';
import type { Leaf } from '../../../functions/domain/requirement/requirement.ts';
import type { Pay, Place, PromiseKind } from '../../../functions/domain/role.ts';

/** Names an achievement of the sample market; the loader knows which id the API gave it. */
export type AchievementKey = string;
/** Names an organization of the sample market. */
export type OrganizationKey = string;

/** A rule as the sample data writes it: achievements, competencies and issuers by key. */
export type SampleRule =
  | { readonly op: 'all' | 'any'; readonly of: readonly SampleRule[] }
  | { readonly op: 'atLeast'; readonly n: number; readonly of: readonly SampleRule[] }
  | SampleLeaf;

export type SampleLeaf = { readonly op: 'leaf'; readonly achievement?: AchievementKey } & Omit<
  Leaf,
  'op' | 'achievement' | 'trust'
>;

export interface SampleAchievement {
  readonly key: AchievementKey;
  /** Who lists it, and signs it unless `creators` says otherwise. */
  readonly by: OrganizationKey;
  readonly creators?: readonly OrganizationKey[];
  readonly name: string;
  readonly description: string;
  readonly field: Field;
  readonly type: AchievementType;
  readonly assessment: Assessment;
  /** Keys of `COMPETENCIES`. */
  readonly shows?: readonly string[];
  readonly stackOf?: readonly AchievementKey[];
  readonly acceptsInstead?: readonly AchievementKey[];
  readonly levels?: readonly string[];
  /** In US dollars. */
  readonly cost: number;
  readonly hours: number;
  readonly languages?: readonly string[];
  readonly access: AccessMode;
}

export interface SamplePromise {
  readonly kind: PromiseKind;
  readonly terms?: string;
  /** A path on the organization's own site. */
  readonly page?: string;
  readonly until?: string;
}

export interface SampleRole {
  /** Names the role within its organization. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** O*NET-SOC 2019 codes. */
  readonly occupations: readonly string[];
  readonly places: readonly Place[];
  readonly remote: boolean;
  readonly pay?: Pay | undefined;
  readonly promise: SamplePromise;
  readonly endsAt?: string | undefined;
  readonly required: SampleRule;
  readonly preferred: readonly SampleRule[];
  /** The entry of a profile that the rule is adopted from; the rule is the same. */
  readonly follows?: { readonly profile: string; readonly entry: string } | undefined;
}

interface SampleWords {
  readonly title: string;
  readonly description: string;
}

/** One rule that others may adopt. */
export interface SampleEntry extends SampleWords {
  readonly key: string;
  readonly spanish: SampleWords;
  /** O*NET-SOC 2019 codes. */
  readonly occupations: readonly string[];
  readonly required: SampleRule;
  readonly preferred: readonly SampleRule[];
}

export interface SampleProfile extends SampleWords {
  readonly key: string;
  readonly by: OrganizationKey;
  readonly spanish: SampleWords;
  readonly entries: readonly SampleEntry[];
}

export interface SampleOrganization {
  readonly key: OrganizationKey;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly domain: string;
  readonly about: string;
  /** The subject of the local user who owns it; the market's keeper where nobody is named. */
  readonly owner?: string;
  readonly roles: readonly SampleRole[];
}
