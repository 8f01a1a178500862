import { z } from '@hono/zod-openapi';
import { AchievementId, OrganizationId, RoleId } from '../../contract/ids.ts';

export const OrganizationParameter = z.strictObject({ organization: OrganizationId });
export const RoleParameter = z.strictObject({ organization: OrganizationId, role: RoleId });
export const AchievementParameter = z.strictObject({
  organization: OrganizationId,
  achievement: AchievementId,
});

/** For operations without parameters in the query: whatever stands there is refused, not ignored. */
export const NoQuery = z.strictObject({});

/** The idempotency key of a request that makes something or moves it on. */
const idempotencyKey = z.string().meta({
  description:
    'Any text of 1 to 200 visible ASCII characters; the same request with the same key is done once.',
});

/** The ETag that the caller read. */
const ifMatch = z.string().meta({ description: 'The ETag that you read, like `"3"`.', example: '"3"' });

/*
 * Optional here, so that their absence is answered with 428 and not as a malformed field; `conditions.ts` demands
 * them.
 */
export const RepeatableHeaders = z.object({ 'idempotency-key': idempotencyKey.optional() });
export const ChangeHeaders = z.object({ 'if-match': ifMatch.optional() });
export const RepeatableChangeHeaders = z.object({
  'idempotency-key': idempotencyKey.optional(),
  'if-match': ifMatch.optional(),
});
