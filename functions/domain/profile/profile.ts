import type { AchievementId, OrganizationId, ProfileId } from '../ids.ts';
import type { Language } from '../language.ts';
import type { OrganizationKind } from '../organization.ts';
import { achievementsNamed } from '../requirement/named.ts';
import type { Requirement } from '../requirement/requirement.ts';
import type { Approval, RecognitionVersion, RoleText } from '../role.ts';
import type { Instant } from '../time.ts';

/**
 * Who may publish profiles: those who speak for others. What an employer recommends to itself are its roles, and an
 * issuer that recommends its own badges would advertise them.
 */
export const PROFILE_PUBLISHERS = [
  'association',
  'agency',
  'college',
] as const satisfies readonly OrganizationKind[];

/** Whether an organization of this kind may publish profiles. */
export const mayPublishProfiles = (kind: OrganizationKind): boolean =>
  PROFILE_PUBLISHERS.some((publisher) => publisher === kind);

export const MOST_ENTRIES = 100;
/** How many achievements all rules of a profile name at most: each of them leads back to the profile. */
export const MOST_NAMED = 300;

type Translations = { readonly [language in Language]?: RoleText | undefined };

/** One suggested rule, and what kind of work or program it is good for. */
export interface ProfileEntry extends RoleText {
  /** Names the entry through all versions of its profile: adopters are told of changes by it. */
  readonly key: string;
  readonly translations?: Translations | undefined;
  readonly occupations: readonly string[];
  readonly requirement: Requirement;
}

/** What a profile says. */
export interface ProfileContent extends RoleText {
  /** The language of all that is not a translation; English where it is not said. */
  readonly language?: Language | undefined;
  readonly translations?: Translations | undefined;
  readonly entries: readonly ProfileEntry[];
}

/** The private head of a profile: its draft, and which version of it is public. */
export interface ProfileHead {
  readonly id: ProfileId;
  readonly organizationId: OrganizationId;
  readonly state: 'draft' | 'published' | 'retired';
  readonly content: ProfileContent;
  /** Grows by one with every change of the head; the ETag of the draft. */
  readonly version: number;
  /** The number of the newest published version; 0 before the first. */
  readonly publishedVersion: number;
  /** The newest published version itself, which a retirement says again. */
  readonly latest?: ProfileVersion | undefined;
  /** Who changed what the draft says last. */
  readonly lastEditor: string;
  /** Of the draft as it is now; the next change of the draft takes it away. */
  readonly approval?: Approval | undefined;
  readonly updatedAt: Instant;
}

/** One immutable published version, whole. A retirement is a version too. */
export interface ProfileVersion {
  readonly profileId: ProfileId;
  readonly number: number;
  readonly state: 'live' | 'retired';
  readonly organization: RecognitionVersion['organization'];
  readonly content: ProfileContent;
  readonly publishedAt: Instant;
}

/** The entry of this key; nothing where there is none (any more). */
export const entryOf = ({ entries }: ProfileContent, key: string): ProfileEntry | undefined =>
  entries.find((entry) => entry.key === key);

/** The achievements that any rule of the profile names, each once. */
export const achievementsIn = ({ entries }: ProfileContent): ReadonlySet<AchievementId> =>
  new Set(entries.flatMap(({ requirement }) => [...achievementsNamed(requirement)]));
