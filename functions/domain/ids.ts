/**
 * Every id is a prefix, an underscore and a ULID, so that a stray id in a log or a URL says what it names.
 * This table is the only place where prefixes are chosen.
 */
export const ID_PREFIXES = {
  organization: 'org',
  role: 'role',
  achievement: 'ach',
  session: 'ses',
  audit: 'aud',
  key: 'key',
  webhook: 'hook',
  import: 'imp',
  trust: 'trl',
  claim: 'clm',
  dispute: 'dsp',
  merge: 'mrg',
  invitation: 'inv',
  profile: 'prf',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;

declare const kind: unique symbol;
/** An id of one kind; a role's id cannot be passed where an organization's is asked for. */
export type Id<K extends IdKind> = string & { readonly [kind]: K };

export type OrganizationId = Id<'organization'>;
export type RoleId = Id<'role'>;
export type AchievementId = Id<'achievement'>;
export type SessionId = Id<'session'>;
export type AuditId = Id<'audit'>;
export type KeyId = Id<'key'>;
export type WebhookId = Id<'webhook'>;
export type ImportId = Id<'import'>;
export type TrustId = Id<'trust'>;
export type ClaimId = Id<'claim'>;
export type DisputeId = Id<'dispute'>;
export type MergeId = Id<'merge'>;
export type InvitationId = Id<'invitation'>;
export type ProfileId = Id<'profile'>;

/** Crockford base 32 without I, L, O and U, 26 characters, first one at most 7 (ULID specification). */
const ULID = '[0-7][0-9A-HJKMNP-TV-Z]{25}';

/** The pattern that an id of this kind matches, anchored; also shown in the OpenAPI document. */
export const idPattern = (of: IdKind): RegExp => new RegExp(`^${ID_PREFIXES[of]}_${ULID}$`);

const PATTERNS = {
  organization: idPattern('organization'),
  role: idPattern('role'),
  achievement: idPattern('achievement'),
  session: idPattern('session'),
  audit: idPattern('audit'),
  key: idPattern('key'),
  webhook: idPattern('webhook'),
  import: idPattern('import'),
  trust: idPattern('trust'),
  claim: idPattern('claim'),
  dispute: idPattern('dispute'),
  merge: idPattern('merge'),
  invitation: idPattern('invitation'),
  profile: idPattern('profile'),
} as const;

/** Whether `value` is a well-formed id of this kind. The one door through which a string becomes an id. */
export const isId = <K extends IdKind>(of: K, value: unknown): value is Id<K> =>
  typeof value === 'string' && PATTERNS[of].test(value);
