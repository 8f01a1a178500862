import { z } from '@hono/zod-openapi';
import { AchievementId, OrganizationId, RoleId } from '../../contract/ids.ts';

export const RoleParameter = z.strictObject({ role: RoleId });
export const AchievementParameter = z.strictObject({ achievement: AchievementId });
export const OrganizationParameter = z.strictObject({ organization: OrganizationId });

/** The number of a published version, in the one way to write it. */
export const VersionNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)
  .meta({ type: 'integer', minimum: 1, maximum: 999_999 });

export const VersionParameter = z.strictObject({ role: RoleId, number: VersionNumber });

/** For operations without parameters in the query: whatever stands there is refused, not ignored. */
export const NoQuery = z.strictObject({});
