import * as z from 'zod';
import { MEMBER_ROLES } from '../domain/organization.ts';
import { INVITATION_STATES } from '../domain/team.ts';
import { InstantText, InvitationId, OrganizationId } from './ids.ts';
import { OrganizationView } from './organization.ts';

/** A member's id in an address: their subject in base64url, since a subject may hold any character. */
export const MemberId = z.string().regex(/^[A-Za-z0-9_-]{2,1400}$/);

/** What stands at the end of an invitation's link. */
export const InvitationToken = z.string().max(100);

const Part = z.enum(MEMBER_ROLES);

export const MemberView = z
  .object({
    id: MemberId,
    subject: z.string(),
    name: z.string().optional().meta({ description: 'As the sign-in gave it last.' }),
    role: Part,
    joinedAt: InstantText.optional(),
    version: z.int(),
  })
  .meta({ id: 'Member' });

export const MemberPart = z.strictObject({ role: Part }).meta({ id: 'MemberPart' });

export const NewInvitation = z
  .strictObject({
    role: Part,
    note: z
      .string()
      .trim()
      .min(1)
      .max(120)
      .optional()
      .meta({ description: 'Whom it is for; the team sees it.' }),
  })
  .meta({ id: 'NewInvitation' });

export const InvitationView = z
  .object({
    id: InvitationId,
    role: Part,
    note: z.string().optional(),
    state: z.enum(INVITATION_STATES).meta({ description: 'An open one ends by itself at `expiresAt`.' }),
    createdAt: InstantText,
    createdBy: z.string(),
    createdByName: z.string().optional(),
    expiresAt: InstantText,
    version: z.int(),
  })
  .meta({ id: 'Invitation' });

export const MadeInvitationView = InvitationView.extend({
  link: z.string().optional().meta({
    description: 'The page that accepts it. Shown once: a repetition of the request goes without it.',
  }),
}).meta({ id: 'MadeInvitation' });

export const InvitationOfferView = z
  .object({
    organization: z.object({ id: OrganizationId, name: z.string(), domain: z.string() }),
    role: Part,
    invitedBy: z.string().optional(),
    expiresAt: InstantText,
  })
  .meta({ id: 'InvitationOffer' });

export const Settings = OrganizationView.pick({ fourEyes: true })
  .strict()
  .meta({ id: 'OrganizationSettings' });
