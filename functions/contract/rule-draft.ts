import * as z from 'zod';
import { AchievementId } from './ids.ts';
import { RequirementSchema } from './requirement.ts';

/** Longer than any job post; what is pasted with it by mistake is not read. */
export const MAX_JOB_POST = 20_000;

export const JobPost = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(MAX_JOB_POST)
      .meta({ description: 'A job post as plain text, in English or Spanish.' }),
  })
  .meta({ id: 'JobPost' });

const PassageView = z.object({
  start: z.int().meta({ description: 'Where it begins in the text, in UTF-16 code units.' }),
  end: z.int().meta({ description: 'The position after it.' }),
  text: z.string(),
  became: z.enum(['required', 'preferred', 'not-asked', 'repeated']),
  achievements: z.array(AchievementId).meta({ description: 'The listed achievements of this name.' }),
});

export const RuleDraftView = z
  .object({
    requirement: RequirementSchema.optional().meta({
      description: 'Absent where the text names no listed achievement. Nothing of it is stored.',
    }),
    passages: z.array(PassageView),
  })
  .meta({ id: 'RuleDraft' });
