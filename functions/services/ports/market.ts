import type { PublicAchievement } from '../../domain/achievement.ts';
import type { AchievementFilter } from '../../domain/achievement-search.ts';
import type { CatalogView } from '../../domain/evaluate/evaluation.ts';
import type { AchievementId, OrganizationId, RoleId } from '../../domain/ids.ts';
import type { PublicOrganization } from '../../domain/organization.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import type { RoleFilter } from '../../domain/role-filter.ts';
import type { Instant } from '../../domain/time.ts';

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** With a filter a page may hold fewer than `limit`, even none, and still have a `next`: reading is bounded. */
export interface RolePageRequest extends PageRequest {
  readonly filter?: RoleFilter | undefined;
}

/** With a filter the nearest come first instead of by name. */
export interface AchievementPageRequest extends PageRequest {
  readonly filter?: AchievementFilter | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

/** Everything live at one moment, as matching wants it: every live recognition and the catalog around them. */
export interface LiveMarket {
  readonly recognitions: readonly RecognitionVersion[];
  readonly achievements: readonly PublicAchievement[];
  readonly catalog: CatalogView;
  /** Changes whenever anything in it does. */
  readonly revision: string;
}

/** Reads what is public. Only public items: this is all that the `web` and `catalog` functions may touch. */
export interface MarketReader {
  /** Live roles, newest first. */
  roles(page: RolePageRequest): Promise<Page<RecognitionVersion>>;
  /** The newest version, live or not. */
  role(id: RoleId): Promise<RecognitionVersion | undefined>;
  roleVersion(id: RoleId, number: number): Promise<RecognitionVersion | undefined>;
  /** Every version, newest first. */
  versions(id: RoleId, page: PageRequest): Promise<Page<RecognitionVersion>>;
  /** The version that stood at that moment, live or not; nothing where none had been published yet. */
  roleAsOf(id: RoleId, at: Instant): Promise<RecognitionVersion | undefined>;
  /** When its organization last said that what is public of a role is still true, without changing it. */
  confirmedAt(id: RoleId): Promise<Instant | undefined>;
  /** By name; only those of proven organizations. */
  achievements(page: AchievementPageRequest): Promise<Page<PublicAchievement>>;
  /** All of them, from memory when they are younger than a few seconds. */
  catalog(): Promise<readonly PublicAchievement[]>;
  achievement(id: AchievementId): Promise<PublicAchievement | undefined>;
  /** Live recognitions whose rule names this achievement. */
  recognizing(id: AchievementId, page: PageRequest): Promise<Page<RecognitionVersion>>;
  organizations(page: PageRequest): Promise<Page<PublicOrganization>>;
  organization(id: OrganizationId): Promise<PublicOrganization | undefined>;
  /** Its live roles; with `asOf`, those that were live at that moment, as they were then. */
  rolesOf(
    id: OrganizationId,
    page: PageRequest & { readonly asOf?: Instant | undefined },
  ): Promise<Page<RecognitionVersion>>;
  /** The whole live market, from memory when it is younger than a few seconds. */
  live(): Promise<LiveMarket>;
}

/** Thrown by an adapter when a cursor was not made by the list it is given to. */
export class CursorInvalid extends Error {}
