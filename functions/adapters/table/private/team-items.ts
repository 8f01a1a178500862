import * as z from 'zod';
import type { InvitationId, OrganizationId } from '../../../domain/ids.ts';
import { MEMBER_ROLES } from '../../../domain/organization.ts';
import { INVITATION_STATES, type Invitation } from '../../../domain/team.ts';
import { partitionOf } from './organization-items.ts';
import { InstantValue, idValue } from './values.ts';

export const INVITATION_SORT = 'INVITATION#';

export const invitationKey = (organization: OrganizationId, id: InvitationId) => ({
  PK: partitionOf(organization),
  SK: `${INVITATION_SORT}${id}`,
});

/** The invitation value, shared with the receipts that hold one; the hash of its secret is not of it. */
export const InvitationValue: z.ZodType<Invitation> = z.object({
  id: idValue('invitation'),
  organizationId: idValue('organization'),
  role: z.enum(MEMBER_ROLES),
  note: z.string().optional(),
  state: z.enum(INVITATION_STATES),
  createdAt: InstantValue,
  createdBy: z.string(),
  createdByName: z.string().optional(),
  expiresAt: InstantValue,
  version: z.int(),
});

/** Reads `ORG#<organization>` / `INVITATION#<invitation>`. It says `endsAt`: what was offered to whom is kept. */
export const InvitationItem = z
  .looseObject({
    type: z.literal('invitation'),
    schema: z.literal(1),
    secretHash: z.string().length(64),
    endsAt: InstantValue,
  })
  .transform(({ endsAt, secretHash, ...item }) => ({
    invitation: InvitationValue.parse({ ...item, expiresAt: endsAt }),
    secretHash,
  }));

/** Writes `ORG#<organization>` / `INVITATION#<invitation>`. */
export const invitationItem = ({ expiresAt, ...invitation }: Invitation, secretHash: string) => ({
  ...invitationKey(invitation.organizationId, invitation.id),
  type: 'invitation' as const,
  schema: 1 as const,
  ...invitation,
  endsAt: expiresAt,
  secretHash,
});
