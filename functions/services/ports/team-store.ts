import type { InvitationId, OrganizationId } from '../../domain/ids.ts';
import type { Invitation, TeamMember } from '../../domain/team.ts';
import type { Page, PageRequest } from './market.ts';
import type { Trail, Written } from './organization-store.ts';

/** Who belongs to an organization, and who is asked to. */
export interface TeamStore {
  member(organization: OrganizationId, subject: string): Promise<TeamMember | undefined>;
  members(organization: OrganizationId, page: PageRequest): Promise<Page<TeamMember>>;
  /**
   * Writes a member's new part, on condition that the stored one is at the version before this and, where
   * `remaining` is named, that this other member is still an owner when it is written.
   */
  change(after: TeamMember, remaining: TeamMember | undefined, trail: Trail): Promise<Written>;
  /** Takes a member out, on the same conditions. */
  remove(member: TeamMember, remaining: TeamMember | undefined, trail: Trail): Promise<Written>;
  /** Keeps the name that the sign-in gave; no change of the member, so it has no trail and no version. */
  rename(member: TeamMember, name: string): Promise<void>;

  invitation(organization: OrganizationId, id: InvitationId): Promise<Invitation | undefined>;
  /** Oldest first, whatever became of them. */
  invitations(organization: OrganizationId, page: PageRequest): Promise<Page<Invitation>>;
  /** The invitation with this id, whichever organization it is to, and the SHA-256 of its secret. */
  find(
    id: InvitationId,
  ): Promise<{ readonly invitation: Invitation; readonly secretHash: string } | undefined>;
  invite(invitation: Invitation, secretHash: string, trail: Trail): Promise<Written>;
  /** Marks it revoked, on condition that the stored one is open and at the version before this. */
  revoke(revoked: Invitation, trail: Trail): Promise<Written>;
  /** Marks it accepted and writes the member, both or neither; an invitation is accepted once. */
  accept(accepted: Invitation, member: TeamMember, trail: Trail): Promise<Written>;
}
