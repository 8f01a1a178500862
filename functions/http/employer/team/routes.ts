import { route as acceptInvitation } from './accept-invitation.ts';
import { route as changeMember } from './change-member.ts';
import { route as changeSettings } from './change-settings.ts';
import { route as createInvitation } from './create-invitation.ts';
import { route as listInvitations } from './list-invitations.ts';
import { route as listMembers } from './list-members.ts';
import { route as readInvitation } from './read-invitation.ts';
import { route as removeMember } from './remove-member.ts';
import { route as revokeInvitation } from './revoke-invitation.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [
  listMembers,
  changeMember,
  removeMember,
  listInvitations,
  createInvitation,
  revokeInvitation,
  readInvitation,
  acceptInvitation,
  changeSettings,
] as const;
