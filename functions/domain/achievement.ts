import { type AchievementId, isId, type OrganizationId } from './ids.ts';
import type { Instant } from './time.ts';

/** How a learner shows that they can do it; `attendance` and `self` are what makes a badge a thank-you note. */
export const ASSESSMENTS = ['evidence', 'exam', 'observed', 'attendance', 'self'] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

/** The OB 3.0 `AchievementType` values that the catalog lists. */
export const ACHIEVEMENT_TYPES = [
  'Badge',
  'MicroCredential',
  'Certificate',
  'Certification',
  'CertificateOfCompletion',
  'Competency',
  'Course',
  'License',
  'Membership',
] as const;
export type AchievementType = (typeof ACHIEVEMENT_TYPES)[number];

export const FIELDS = [
  'it-support',
  'cloud',
  'data',
  'health',
  'trades',
  'care',
  'teaching',
  'hospitality',
  'public-service',
  'general',
] as const;
export type Field = (typeof FIELDS)[number];

export const ACCESS_MODES = ['online', 'in-person', 'blended'] as const;
export type AccessMode = (typeof ACCESS_MODES)[number];

/** An external framework's competency that holding the achievement shows (OB 3.0 `Alignment`). */
export interface Competency {
  readonly targetUrl: string;
  readonly targetName: string;
}

/** Who made an achievement that another organization lists, as far as that one says. */
export interface NamedCreator {
  readonly name: string;
  /** The host of its addresses; whoever proves this domain can take the entry over. */
  readonly domain: string;
}

/** What the catalog knows about an achievement: the facts an employer needs to trust it, a learner to reach it. */
export interface Achievement {
  readonly id: AchievementId;
  /** Who listed it; the alias hosts are on this organization's proven domain, or on that of `createdBy`. */
  readonly organizationId: OrganizationId;
  /** Present where the organization that lists it did not make it: its word alone, until the creator takes over. */
  readonly createdBy?: NamedCreator | undefined;
  /** The entry that this one became a part of; rules that name this id mean that one. */
  readonly mergedInto?: AchievementId | undefined;
  /** When its lister took it off the list; rules that name it still match. */
  readonly withdrawnAt?: Instant | undefined;
  readonly name: string;
  readonly description: string;
  readonly field: Field;
  readonly achievementType: AchievementType;
  readonly assessment: Assessment;
  /** Other ids of the same achievement: OB 3.0 achievement id, OB 2.0 BadgeClass URL, CTID, registry URL. */
  readonly aliases: readonly string[];
  /** The issuers (DIDs or https URLs) entitled to sign credentials for it. */
  readonly creators: readonly string[];
  readonly competencies: readonly Competency[];
  /** Vertical stack: holding every one of these is as good as holding this one. Empty where it is no stack. */
  readonly stackOf: readonly AchievementId[];
  /** Achievements that this one's creators accept as equal to it. */
  readonly acceptsInstead: readonly AchievementId[];
  readonly levels: readonly string[];
  /** In whole units of the currency; 0 is free. */
  readonly cost: { readonly amount: number; readonly currency: string };
  readonly hours: number;
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  readonly access: AccessMode;
  readonly earnUrl: string;
  readonly version: number;
  readonly updatedAt: Instant;
}

export interface PublicAchievement extends Achievement {
  readonly organizationName: string;
  readonly sample: boolean;
}

/** Whether it stands in the public list: not once it is part of another entry or was taken off. */
export const isListed = ({ mergedInto, withdrawnAt }: Achievement): boolean =>
  mergedInto === undefined && withdrawnAt === undefined;

/** The catalog ids that an achievement answers to: rules that were written before a merge name the old one. */
export const catalogIdsOf = ({
  id,
  aliases,
}: Pick<Achievement, 'id' | 'aliases'>): readonly AchievementId[] => [
  ...new Set([id, ...aliases.flatMap((alias) => (isId('achievement', alias) ? [alias] : []))]),
];
