import { z } from '@hono/zod-openapi';
import { ProfileId } from '../../../contract/ids.ts';
import { VersionNumber } from '../parameters.ts';

export const ProfileParameter = z.strictObject({ profile: ProfileId });
export const ProfileVersionParameter = z.strictObject({ profile: ProfileId, number: VersionNumber });
