import * as z from 'zod';
import { DOCUMENT_FORMATS, NOTE_REASONS } from '../domain/achievement-document/reading.ts';
import { NewAchievement } from './achievement.ts';

/** Where a description of an achievement comes from. */
export const ReadingRequest = z
  .union([
    z.strictObject({ from: z.literal('document'), document: z.string().min(1).max(600_000) }),
    z.strictObject({ from: z.literal('link'), link: z.string().trim().min(4).max(2048) }),
    z.strictObject({ from: z.literal('badge'), badge: z.string().min(1).max(600_000) }),
  ])
  .meta({ id: 'AchievementReadingRequest' });

export const ReadingView = z
  .object({
    format: z.enum(DOCUMENT_FORMATS),
    draft: NewAchievement.partial(),
    creatorName: z.string().optional(),
    notes: z.array(
      z.object({
        outcome: z.enum(['mapped', 'dropped', 'doubtful']),
        source: z.string().meta({ description: 'RFC 6901 pointer into the document.' }),
        field: z.string().optional(),
        reason: z.enum(NOTE_REASONS),
      }),
    ),
  })
  .meta({
    id: 'AchievementReading',
    description: 'What a document says of an achievement, part by part. Nothing was stored.',
  });
