import * as z from 'zod';
import { ACCESS_MODES, ACHIEVEMENT_TYPES, ASSESSMENTS, FIELDS } from '../domain/achievement.ts';
import { MOST_ALIASES } from '../domain/achievement-merge.ts';
import { AchievementId, HttpsUrl, InstantText, OrganizationId } from './ids.ts';
import { DomainName } from './organization.ts';
import { IssuerId } from './requirement.ts';

const facts = {
  createdBy: z
    .strictObject({ name: z.string().trim().min(2).max(160), domain: DomainName })
    .optional()
    .meta({
      description:
        'Who made it, where that is not the organization that lists it: the word of the lister alone, until whoever proves this domain takes the entry over.',
    }),
  name: z.string().trim().min(2).max(160),
  description: z.string().trim().min(1).max(4000),
  field: z.enum(FIELDS),
  achievementType: z.enum(ACHIEVEMENT_TYPES),
  assessment: z.enum(ASSESSMENTS),
  aliases: z.array(z.string().min(4).max(2048)).max(MOST_ALIASES),
  creators: z.array(IssuerId).min(1).max(20),
  competencies: z
    .array(z.strictObject({ targetUrl: HttpsUrl, targetName: z.string().min(1).max(200) }))
    .max(40),
  stackOf: z.array(AchievementId).max(20),
  acceptsInstead: z.array(AchievementId).max(20),
  levels: z.array(z.string().min(1).max(100)).max(12),
  cost: z.strictObject({
    amount: z.number().min(0).max(1_000_000),
    currency: z.string().regex(/^[A-Z]{3}$/),
  }),
  hours: z.number().min(0).max(20_000),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/))
    .min(1)
    .max(20),
  access: z.enum(ACCESS_MODES),
  earnUrl: HttpsUrl,
};

/** What an organization says of an achievement when it lists it. */
export const NewAchievement = z.strictObject(facts).meta({ id: 'NewAchievement' });

export const AchievementView = z
  .object({
    id: AchievementId,
    organizationId: OrganizationId,
    ...facts,
    mergedInto: AchievementId.optional().meta({ description: 'The entry that this one is a part of now.' }),
    withdrawnAt: InstantText.optional().meta({ description: 'When its lister took it off the list.' }),
    version: z.int(),
    updatedAt: InstantText,
  })
  .meta({ id: 'Achievement' });

export const PublicAchievementView = AchievementView.extend({
  organizationName: z.string(),
  sample: z.boolean(),
}).meta({ id: 'PublicAchievement' });
