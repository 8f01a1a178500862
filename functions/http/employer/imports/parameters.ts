import { z } from '@hono/zod-openapi';
import { ImportId, OrganizationId } from '../../../contract/ids.ts';

export const ImportParameter = z.strictObject({ organization: OrganizationId, import: ImportId });
