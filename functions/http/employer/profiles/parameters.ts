import { z } from '@hono/zod-openapi';
import { OrganizationId, ProfileId } from '../../../contract/ids.ts';

export const ProfileParameter = z.strictObject({ organization: OrganizationId, profile: ProfileId });
