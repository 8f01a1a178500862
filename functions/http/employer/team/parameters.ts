import { z } from '@hono/zod-openapi';
import { InvitationId, OrganizationId } from '../../../contract/ids.ts';
import { InvitationToken, MemberId } from '../../../contract/team.ts';

export const MemberParameter = z.strictObject({ organization: OrganizationId, member: MemberId });
export const InvitationParameter = z.strictObject({ organization: OrganizationId, invitation: InvitationId });
export const TokenParameter = z.strictObject({ token: InvitationToken });
