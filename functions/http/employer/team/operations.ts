import { newArea } from '../area.ts';
import * as acceptInvitation from './accept-invitation.ts';
import * as changeMember from './change-member.ts';
import * as changeSettings from './change-settings.ts';
import * as createInvitation from './create-invitation.ts';
import * as listInvitations from './list-invitations.ts';
import * as listMembers from './list-members.ts';
import * as readInvitation from './read-invitation.ts';
import * as removeMember from './remove-member.ts';
import * as revokeInvitation from './revoke-invitation.ts';

/** The operations of an organization's people. */
export const teamOperations = () =>
  newArea().openapiRoutes([
    listMembers,
    changeMember,
    removeMember,
    listInvitations,
    createInvitation,
    revokeInvitation,
    readInvitation,
    acceptInvitation,
    changeSettings,
  ]);
