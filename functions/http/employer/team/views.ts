import type { z } from '@hono/zod-openapi';
import type { InvitationOfferView, InvitationView, MemberView } from '../../../contract/team.ts';
import type { Invitation, TeamMember } from '../../../domain/team.ts';
import type { InvitationOffer } from '../../../services/employer/team/accept-invitation.ts';

/** The subject in an address. */
export const memberId = (subject: string): string => Buffer.from(subject).toString('base64url');

/** Reads `memberId`; a text that it did not make names nobody. */
export const subjectOf = (id: string): string => Buffer.from(id, 'base64url').toString('utf8');

export const memberView = ({ organizationId, ...member }: TeamMember): z.infer<typeof MemberView> => ({
  id: memberId(member.subject),
  ...member,
});

export const invitationView = ({
  organizationId,
  ...invitation
}: Invitation): z.infer<typeof InvitationView> => invitation;

/** What a stranger to the organization is told of it. */
export const offerView = ({
  organization: { id, name, domain },
  ...offer
}: InvitationOffer): z.infer<typeof InvitationOfferView> => ({
  organization: { id, name, domain },
  ...offer,
});

/** The page on which an invitation is accepted. */
export const invitationPage = (token: string): string => `/manage/invitations/${token}`;
