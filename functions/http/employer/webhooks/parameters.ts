import { z } from '@hono/zod-openapi';
import { OrganizationId, WebhookId } from '../../../contract/ids.ts';

export const WebhookParameter = z.strictObject({ organization: OrganizationId, webhook: WebhookId });
