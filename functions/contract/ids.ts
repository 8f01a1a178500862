import * as z from 'zod';
import { type Id, type IdKind, idPattern, isId } from '../domain/ids.ts';
import { type Instant, parseInstant } from '../domain/time.ts';

const idOf = <K extends IdKind>(kind: K) =>
  z
    .custom<Id<K>>((value) => isId(kind, value), `not the id of a ${kind}`)
    .meta({
      type: 'string',
      pattern: idPattern(kind).source,
    });

export const OrganizationId = idOf('organization');
export const RoleId = idOf('role');
export const AchievementId = idOf('achievement');
export const SessionId = idOf('session');
export const AuditId = idOf('audit');
export const ImportId = idOf('import');
export const KeyId = idOf('key');
export const WebhookId = idOf('webhook');
export const TrustId = idOf('trust');
export const ClaimId = idOf('claim');
export const DisputeId = idOf('dispute');
export const MergeId = idOf('merge');
export const InvitationId = idOf('invitation');
export const ProfileId = idOf('profile');

/** Reads any RFC 3339 date-time or a bare date into the one form that the domain has. */
export const InstantText = z
  .string()
  .max(40)
  .transform((text, context): Instant => {
    const at = parseInstant(text);
    if (at !== undefined) return at;
    context.issues.push({
      code: 'custom',
      message: 'not a date like 2027-03-01 or 2027-03-01T09:00:00Z',
      input: text,
    });
    return z.NEVER;
  });

/** An https URL of at most 2,048 characters, without user name or password. */
export const HttpsUrl = z
  .string()
  .max(2048)
  .refine((text) => {
    if (!URL.canParse(text)) return false;
    const url = new URL(text);
    return url.protocol === 'https:' && url.username === '' && url.password === '';
  }, 'not an https address')
  .meta({ format: 'uri' });
