import type { OrganizationId, RoleId } from './ids.ts';
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

/** `published` has a live version; `retired` was ended by its organization, `ended` by its own date. */
export type RoleState = 'draft' | 'published' | 'retired' | 'ended';

/** The private head of a role: its draft, and which version of it is public. */
export interface RoleHead {
  readonly id: RoleId;
  readonly organizationId: OrganizationId;
  readonly state: RoleState;
  readonly role: Role;
  readonly requirement?: Requirement | undefined;
  /** Grows by one with every change of the head; the ETag of the draft. */
  readonly version: number;
  /** The number of the newest published version; 0 before the first. */
  readonly publishedVersion: number;
  /** The newest published version itself: it is what a retirement or an end says again, whatever the draft is now. */
  readonly latest?: RecognitionVersion | undefined;
  readonly updatedAt: Instant;
}

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
  readonly publishedAt: Instant;
}
