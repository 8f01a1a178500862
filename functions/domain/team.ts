import { ID_PREFIXES, type InvitationId, isId, type OrganizationId } from './ids.ts';
import type { Member, MemberRole } from './organization.ts';
import type { Instant } from './time.ts';

/** A member as colleagues see them. */
export interface TeamMember extends Member {
  /** The name that the sign-in gave last; absent where it gives none. */
  readonly name?: string | undefined;
  /** Absent for whoever joined before this was written down. */
  readonly joinedAt?: Instant | undefined;
  readonly version: number;
}

/** How long a link works. */
export const INVITATION_DAYS = 7;

/** What can become of an invitation; time ends an open one without a word. */
export const INVITATION_STATES = ['open', 'accepted', 'revoked'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** A link that makes whoever opens it first a member. Its secret is nowhere; only a hash of it is stored. */
export interface Invitation {
  readonly id: InvitationId;
  readonly organizationId: OrganizationId;
  /** The part that it gives. */
  readonly role: MemberRole;
  /** Whom it is for, in the words of whoever invites; seen by the team alone. */
  readonly note?: string | undefined;
  readonly state: InvitationState;
  readonly createdAt: Instant;
  /** The subject of whoever invited, and the name they had then. */
  readonly createdBy: string;
  readonly createdByName?: string | undefined;
  readonly expiresAt: Instant;
  readonly version: number;
}

/** Whether the link still works at that moment. */
export const isOpen = ({ state, expiresAt }: Invitation, at: Instant): boolean =>
  state === 'open' && expiresAt > at;

const TOKEN = /^([0-9A-HJKMNP-TV-Z]{26})_([A-Za-z0-9_-]{43})$/;

/** What stands at the end of the link: the id without its prefix, and the secret. */
export const invitationToken = (id: InvitationId, secret: string): string =>
  `${id.slice(ID_PREFIXES.invitation.length + 1)}_${secret}`;

/** Reads the end of a link; nothing for any other text. */
export const parseInvitationToken = (
  token: string,
): { readonly id: InvitationId; readonly secret: string } | undefined => {
  const [, ulid, secret] = TOKEN.exec(token) ?? [];
  const id = `${ID_PREFIXES.invitation}_${ulid}`;
  return secret !== undefined && isId('invitation', id) ? { id, secret } : undefined;
};
