import { z } from '@hono/zod-openapi';
import { KeyId, OrganizationId } from '../../../contract/ids.ts';

export const KeyParameter = z.strictObject({ organization: OrganizationId, key: KeyId });
