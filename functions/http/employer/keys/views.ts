import type { z } from '@hono/zod-openapi';
import type { KeyView } from '../../../contract/key.ts';
import type { ApiKey } from '../../../domain/api-key.ts';

/** The key as its organization sees it. */
export const keyView = ({ organizationId, scopes, ...key }: ApiKey): z.infer<typeof KeyView> => ({
  ...key,
  scopes: [...scopes],
});
