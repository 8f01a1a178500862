import type {
  AchievementId,
  AuditId,
  ClaimId,
  DisputeId,
  ImportId,
  InvitationId,
  KeyId,
  MergeId,
  OrganizationId,
  ProfileId,
  RoleId,
  TrustId,
  WebhookId,
} from './ids.ts';
import type { Instant } from './time.ts';

export const AUDIT_ACTIONS = [
  'organization-created',
  'domain-proven',
  'proof-found',
  'proof-missing',
  'proof-unreachable',
  'proof-withdrawn',
  'organization-changed',
  'look-alike-answered',
  'member-invited',
  'invitation-revoked',
  'member-joined',
  'member-changed',
  'member-removed',
  'member-left',
  'achievement-listed',
  'achievement-changed',
  'role-drafted',
  'role-changed',
  'requirement-changed',
  'role-published',
  'role-approved',
  'role-scheduled',
  'publication-canceled',
  'publication-held',
  'role-confirmed',
  'promise-ended',
  'role-retired',
  'role-ended',
  'import-checked',
  'import-started',
  'import-canceled',
  'import-finished',
  'key-created',
  'key-revoked',
  'webhook-created',
  'webhook-changed',
  'webhook-secret-rotated',
  'webhook-removed',
  'webhook-tested',
  'signing-key-rotated',
  'signing-key-revoked',
  'signing-domain-changed',
  'achievement-taken-over',
  'achievement-merged',
  'trust-list-made',
  'trust-list-changed',
  'equivalence-claimed',
  'equivalence-withdrawn',
  'dispute-opened',
  'dispute-answered',
  'dispute-dropped',
  'merge-offered',
  'merge-declined',
  'profile-drafted',
  'profile-changed',
  'profile-approved',
  'profile-published',
  'profile-retired',
  'profile-adopted',
  'profile-update-taken-over',
  'profile-update-kept',
  'profile-left',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One field that changed; `from` is absent where there was nothing before, `to` where nothing is left. */
export interface FieldChange {
  /** RFC 6901 pointer into the thing that changed. */
  readonly pointer: string;
  readonly from?: Json | undefined;
  readonly to?: Json | undefined;
}

/** Who changed what, from what to what. Written once, in the transaction of the change itself. */
export interface AuditEntry {
  readonly id: AuditId;
  readonly organizationId: OrganizationId;
  readonly at: Instant;
  /** The subject of the person's sign-in, the id of the API key, or `clock` for what a date did. */
  readonly actor: string;
  readonly action: AuditAction;
  readonly target:
    | OrganizationId
    | RoleId
    | AchievementId
    | KeyId
    | WebhookId
    | ImportId
    | TrustId
    | ClaimId
    | DisputeId
    | MergeId
    | InvitationId
    | ProfileId;
  readonly changes: readonly FieldChange[];
}

/** Which entries somebody asks for; each part that is there must hold. */
export interface AuditFilter {
  readonly actor?: string | undefined;
  readonly target?: AuditEntry['target'] | undefined;
  readonly from?: Instant | undefined;
  /** The first instant that is not asked for any more. */
  readonly until?: Instant | undefined;
}

/** Whether an entry is asked for. */
export const fitsAudit = (entry: AuditEntry, { actor, target, from, until }: AuditFilter): boolean =>
  (actor === undefined || entry.actor === actor) &&
  (target === undefined || entry.target === target) &&
  (from === undefined || entry.at >= from) &&
  (until === undefined || entry.at < until);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON of a domain value, without what is undefined; keys sorted, so that order is no difference. */
const toJson = (value: unknown): Json | undefined => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map((item) => toJson(item) ?? null);
  if (!isRecord(value)) return undefined;
  const entries: [string, Json][] = [];
  for (const [key, inner] of Object.entries(value)) {
    const json = toJson(inner);
    if (json !== undefined) entries.push([key, json]);
  }
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const change = (pointer: string, was: unknown, is: unknown): readonly FieldChange[] => {
  const [from, to] = [toJson(was), toJson(is)];
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  return [{ pointer, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
};

/**
 * What differs between two states of a thing, field by field; a list is one field. Creating a thing is a change
 * from nothing.
 */
export const changesBetween = (before: object, after: object, at = ''): readonly FieldChange[] => {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const pointer = `${at}/${escaped(key)}`;
    const [from, to] = [was.get(key), is.get(key)];
    return isRecord(from) || isRecord(to)
      ? changesBetween(isRecord(from) ? from : {}, isRecord(to) ? to : {}, pointer)
      : change(pointer, from, to);
  });
};

/** A change of one thing that only makes sense whole, like a rule. */
export const wholeChange = (pointer: string, from: unknown, to: unknown): readonly FieldChange[] =>
  change(pointer, from, to);
