import * as z from 'zod';
import { CHANGES } from '../domain/public-change.ts';
import { AchievementId, ClaimId, InstantText, OrganizationId, ProfileId, RoleId, TrustId } from './ids.ts';

export const ChangeQuery = z.strictObject({
  since: z.string().max(1024).optional().meta({ description: 'The `cursor` of the last answer.' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const ChangeView = z
  .object({
    kind: z.enum(['recognition', 'profile', 'organization', 'achievement', 'trust-list', 'equivalence']),
    id: z.union([RoleId, ProfileId, OrganizationId, AchievementId, TrustId, ClaimId]),
    version: z.int().meta({ description: 'With `kind` and `id` the name of this change.' }),
    change: z.enum(CHANGES),
    organizationId: OrganizationId,
    achievement: AchievementId.optional().meta({
      description: 'Of an equivalence: what something else counts for, or did.',
    }),
    at: InstantText,
    url: z.string().meta({ description: 'Where it can be read.' }),
  })
  .meta({ id: 'Change' });

export const ChangePageView = z
  .object({
    items: z.array(ChangeView),
    cursor: z.string().meta({ description: 'Send it as `since`; always there.' }),
    more: z.boolean().meta({ description: 'Whether there is more to read at once.' }),
  })
  .meta({ id: 'ChangePage' });
