import type { z } from '@hono/zod-openapi';
import type { TrustListView } from '../../../contract/commons.ts';
import type { TrustList } from '../../../domain/trust-list.ts';

/** A trust list as the API shows it. */
export const trustListView = (list: TrustList): z.infer<typeof TrustListView> => ({
  ...list,
  issuers: [...list.issuers],
});
