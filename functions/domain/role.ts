import type { ImportId, OrganizationId, ProfileId, RoleId } from './ids.ts';
import type { Language } from './language.ts';
import type { OrganizationKind } from './organization.ts';
import type { Requirement } from './requirement/requirement.ts';
import type { Instant } from './time.ts';

/** A place: ISO 3166-2 subdivision, county (FIPS, 5 digits) and a point where they are known. */
export interface Place {
  readonly name: string;
  readonly region: string;
  readonly county?: string | undefined;
  readonly point?: { readonly latitude: number; readonly longitude: number } | undefined;
}

export const PAY_PERIODS = ['hour', 'month', 'year'] as const;
export interface Pay {
  readonly min: number;
  readonly max: number;
  readonly currency: string;
  readonly per: (typeof PAY_PERIODS)[number];
}

export const PROMISES = [
  'considered',
  'screening-skipped',
  'interview',
  'pay-premium',
  'credit',
  'tuition-paid',
] as const;
export type PromiseKind = (typeof PROMISES)[number];

/** What holding it gets you: P in "E recognizes A for R under Q, and holding it gets you P". */
export interface HiringPromise {
  readonly kind: PromiseKind;
  readonly terms?: string | undefined;
  readonly termsUrl?: string | undefined;
  readonly until?: Instant | undefined;
}

/** What a role is called, and what it is in plain words, in one language. */
export interface RoleText {
  readonly title: string;
  readonly description: string;
}

/** A job or job family as its organization describes it. */
export interface Role extends RoleText {
  /** The language that title and description are in; English where it is not said. */
  readonly language?: Language | undefined;
  /** The same in other languages. */
  readonly translations?: { readonly [language in Language]?: RoleText | undefined } | undefined;
  /** O*NET-SOC 2019 codes like `15-1232.00`, ISCO-08 unit groups like `3512`, ESCO addresses (`schemeOf` tells). */
  readonly occupations: readonly string[];
  readonly places: readonly Place[];
  readonly remote: boolean;
  readonly pay?: Pay | undefined;
  readonly applyUrl?: string | undefined;
  readonly promise: HiringPromise;
  /** The day this stops being open; `clock` ends it. */
  readonly endsAt?: Instant | undefined;
}

/** Everything that a role says, field by field: what two people may change at once. */
export const ROLE_FIELDS = [
  'title',
  'description',
  'language',
  'translations',
  'occupations',
  'places',
  'remote',
  'pay',
  'applyUrl',
  'promise',
  'endsAt',
] as const satisfies readonly (keyof Role)[];
export type RoleField = (typeof ROLE_FIELDS)[number];

/** `published` has a live version; `retired` was ended by its organization, `ended` by its own date. */
export type RoleState = 'draft' | 'published' | 'retired' | 'ended';

/** That somebody other than its last editor has looked at a draft and stands by it. */
export interface Approval {
  /** The subject of the person's sign-in. */
  readonly by: string;
  readonly at: Instant;
}

/**
 * Where the rule of a role comes from. While the rule has this hash it is the entry's, word for word; after that it
 * only began as that.
 */
export interface Follows {
  readonly profileId: ProfileId;
  /** The version of the profile, and the key of the entry. */
  readonly number: number;
  readonly entry: string;
  /** What the profile is called, and whose it is, as it was then. */
  readonly title: { readonly [language in Language]: string };
  readonly organization: { readonly id: OrganizationId; readonly name: string };
  readonly requirementHash: string;
}

/** A publication that waits for its day: the draft as it was when it was ordered, whatever the draft is by then. */
export interface ScheduledPublication {
  readonly role: Role;
  readonly requirement: Requirement;
  readonly follows?: Follows | undefined;
  readonly effectiveFrom: Instant;
  readonly orderedBy: string;
  readonly orderedAt: Instant;
  /** When the clock tries (again); later than `effectiveFrom` while something stands in its way. */
  readonly tryAt: Instant;
}

/** The private head of a role: its draft, and which version of it is public. */
export interface RoleHead {
  readonly id: RoleId;
  readonly organizationId: OrganizationId;
  readonly state: RoleState;
  readonly role: Role;
  readonly requirement?: Requirement | undefined;
  /** The profile that the rule of the draft was adopted from. */
  readonly follows?: Follows | undefined;
  /** Grows by one with every change of the head; the ETag of the draft. */
  readonly version: number;
  /** The number of the newest published version; 0 before the first. */
  readonly publishedVersion: number;
  /** The newest published version itself: it is what a retirement or an end says again, whatever the draft is now. */
  readonly latest?: RecognitionVersion | undefined;
  /** Who changed what the draft says last, and the version of the head that this change made. */
  readonly lastEditor?: string | undefined;
  readonly draftVersion?: number | undefined;
  /** Of the draft as it is now; the next change of the draft takes it away. */
  readonly approval?: Approval | undefined;
  readonly scheduled?: ScheduledPublication | undefined;
  /** When somebody last said that what is public is still true, without changing it. */
  readonly confirmedAt?: Instant | undefined;
  /** What the organization itself calls this role, and the import that last wrote it; for roles that came in a file. */
  readonly imported?: { readonly key: string; readonly by: ImportId } | undefined;
  readonly updatedAt: Instant;
}

/** Why a version was written by a date and not by a person. */
export const VERSION_CAUSES = ['promise-ended', 'proof-withdrawn'] as const;
export type VersionCause = (typeof VERSION_CAUSES)[number];

/**
 * One immutable published version: everything that the public pages need, so that they can be derived again
 * from the versions alone. A retirement is a version too.
 */
export interface RecognitionVersion {
  readonly roleId: RoleId;
  readonly number: number;
  readonly state: 'live' | 'retired' | 'ended';
  readonly organization: {
    readonly id: OrganizationId;
    readonly name: string;
    readonly domain: string;
    readonly kind: OrganizationKind;
    readonly sample: boolean;
  };
  readonly role: Role;
  readonly requirement: Requirement;
  /** SHA-256 of the canonical requirement, lower-case hex. */
  readonly requirementHash: string;
  readonly follows?: Follows | undefined;
  readonly publishedAt: Instant;
  readonly cause?: VersionCause | undefined;
}

/**
 * What a recognition opens: a college that promises credit speaks of a program of study, everybody else, and a college
 * that hires, of a job.
 */
export type Opening = 'job' | 'program';
export const openingOf = ({
  organization,
  role,
}: Pick<RecognitionVersion, 'role'> & {
  readonly organization: Pick<RecognitionVersion['organization'], 'kind'>;
}): Opening => (organization.kind === 'college' && role.promise.kind === 'credit' ? 'program' : 'job');
