import * as z from 'zod';
import { AUDIT_ACTIONS } from '../domain/audit.ts';
import {
  AchievementId,
  AuditId,
  ClaimId,
  DisputeId,
  ImportId,
  InstantText,
  InvitationId,
  KeyId,
  MergeId,
  OrganizationId,
  ProfileId,
  RoleId,
  TrustId,
  WebhookId,
} from './ids.ts';

export const AuditEntryView = z
  .object({
    id: AuditId,
    at: InstantText,
    actor: z.string().meta({
      description: 'The `sub` of the person, the id of an API key, or `clock` for what a date did.',
    }),
    actorName: z.string().optional().meta({
      description: 'The name of the member or of the API key that did it, where the organization knows it.',
    }),
    action: z.enum(AUDIT_ACTIONS),
    target: z.union([
      OrganizationId,
      RoleId,
      AchievementId,
      KeyId,
      WebhookId,
      ImportId,
      TrustId,
      ClaimId,
      DisputeId,
      MergeId,
      InvitationId,
      ProfileId,
    ]),
    changes: z.array(
      z.object({
        pointer: z.string().meta({ description: 'RFC 6901 pointer into the thing that changed.' }),
        from: z.unknown().optional(),
        to: z.unknown().optional(),
      }),
    ),
  })
  .meta({ id: 'AuditEntry', description: 'Who changed what, from what to what. Never edited.' });

/** Which entries are asked for; each parameter that is there must hold. */
export const AuditFilterQuery = z.strictObject({
  actor: z.string().min(1).max(200).optional(),
  target: z.union([OrganizationId, RoleId, AchievementId, KeyId, WebhookId]).optional(),
  from: InstantText.optional(),
  until: InstantText.optional().meta({ description: 'The first instant that is not asked for any more.' }),
});
