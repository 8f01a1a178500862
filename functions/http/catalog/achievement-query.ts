import { z } from '@hono/zod-openapi';
import { OrganizationId } from '../../contract/ids.ts';
import { PageQuery } from '../../contract/paging.ts';
import { ACHIEVEMENT_TYPES, ASSESSMENTS } from '../../domain/achievement.ts';

/** Filters of the listing of achievements; each one that is there must hold. */
export const AchievementQuery = PageQuery.extend({
  q: z.string().trim().min(1).max(100).optional().meta({
    description:
      'Words, each the beginning of a word of the name, the initials, a skill, who lists it or the description.',
  }),
  competency: z
    .string()
    .min(1)
    .max(2048)
    .optional()
    .meta({ description: '`targetUrl` of a competency that the achievement shows.' }),
  type: z.enum(ACHIEVEMENT_TYPES).optional(),
  assessment: z.enum(ASSESSMENTS).optional().meta({ description: 'How it is assessed.' }),
  organization: OrganizationId.optional().meta({ description: 'Who lists it.' }),
});
